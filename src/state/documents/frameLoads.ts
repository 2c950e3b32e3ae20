import { type DeskSource, findDesk } from '../../intake/source';

/** Listens for the documents that load in the desk's frame. */
export interface FrameLoads {
  /** Checks which frame it is now. */
  readonly look: () => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** Calls back at each load that replaces one page by another. The first page of an empty frame doesn't count. */
export function watchFrameLoads(page: Window, source: DeskSource, onReload: () => void): FrameLoads {
  const filled = new WeakSet<HTMLIFrameElement>();
  let followed: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;

  /** The desk's frame, if it holds a page. A page of another origin shows no document. */
  const fullFrame = () => {
    const { frame } = findDesk(source);
    return frame?.contentWindow && frame.contentDocument?.URL !== 'about:blank' ? frame : undefined;
  };
  const fill = () => {
    const frame = fullFrame();
    if (frame) filled.add(frame);
  };
  const receive = (load: Event) => {
    const frame = fullFrame();
    if (load === lastLoad || !frame || frame !== load.target) return;
    lastLoad = load;
    if (filled.has(frame)) onReload();
    filled.add(frame);
  };
  /** Listens at the frame itself too, because loads in a shadow tree don't reach the document. */
  const follow = () => {
    const { frame } = findDesk(source);
    if (!frame || frame === followed) return undefined;
    followed?.removeEventListener('load', receive);
    followed = frame;
    frame.addEventListener('load', receive);
    return frame;
  };

  follow();
  // A page has loaded when its frames have. Before that, nothing shows whether the frame's first page has.
  if (page.document.readyState === 'complete') fill();
  else page.addEventListener('load', fill);
  page.document.addEventListener('load', receive, true);
  return {
    look() {
      const frame = follow();
      // Its first page may have loaded before anybody listened.
      if (frame && frame.getRootNode() !== page.document) filled.add(frame);
    },
    stop() {
      page.removeEventListener('load', fill);
      page.document.removeEventListener('load', receive, true);
      followed?.removeEventListener('load', receive);
    },
  };
}
