import { type DeskSource, deskOf } from '../../intake/source';

/** Hears of the documents that load in the desk's frame. */
export interface FrameLoads {
  /** Looks which frame it is now. */
  readonly look: () => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** Calls back at each load that puts a page in the place of another; the first page of a frame that was empty is none. */
export function watchFrameLoads(page: Window, source: DeskSource, onReload: () => void): FrameLoads {
  const filled = new WeakSet<HTMLIFrameElement>();
  let followed: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;

  /** The desk's frame, if it holds a page: of a page of another origin, no document is shown. */
  const fullFrame = () => {
    const { frame } = deskOf(source);
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
  /** Hears the frame itself, beside the document, which hears of no frame in a shadow tree. */
  const follow = () => {
    const { frame } = deskOf(source);
    if (!frame || frame === followed) return undefined;
    followed?.removeEventListener('load', receive);
    followed = frame;
    frame.addEventListener('load', receive);
    return frame;
  };

  follow();
  // A page has loaded when its frames have: before that, nothing tells whether the frame's first page has.
  if (page.document.readyState === 'complete') fill();
  else page.addEventListener('load', fill);
  page.document.addEventListener('load', receive, true);
  return {
    look() {
      const frame = follow();
      // Its first page may have loaded unheard.
      if (frame && frame.getRootNode() !== page.document) filled.add(frame);
    },
    stop() {
      page.removeEventListener('load', fill);
      page.document.removeEventListener('load', receive, true);
      followed?.removeEventListener('load', receive);
    },
  };
}
