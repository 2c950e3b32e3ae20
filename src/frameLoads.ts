import { type DeskSource, frameOf } from './deskSource';

/** Hears of the documents that load in the desk's frame. */
export interface FrameLoads {
  /** Looks which frame it is now. */
  readonly look: () => void;
  /** Stops listening. */
  readonly stop: () => void;
}

/** Whether the frame holds no page yet: of a page of another origin, no document is shown. */
const isEmpty = (frame: HTMLIFrameElement) => !frame.contentWindow || frame.contentDocument?.URL === 'about:blank';

/** Calls back at each load that puts a page in the place of another; the first page of a frame that was empty is none. */
export function watchFrameLoads(page: Window, source: DeskSource, onReload: () => void): FrameLoads {
  const filled = new WeakSet<HTMLIFrameElement>();
  let frame: HTMLIFrameElement | undefined;
  let lastLoad: Event | undefined;

  const receive = (load: Event) => {
    if (load === lastLoad || !(load.target && 'contentWindow' in load.target)) return;
    const found = frameOf(source);
    if (found !== load.target || !found || isEmpty(found)) return;
    lastLoad = load;
    if (filled.has(found)) onReload();
    filled.add(found);
  };
  const follow = (found: HTMLIFrameElement) => {
    frame?.removeEventListener('load', receive);
    frame = found;
    // Heard here as well as on the document, which hears of no frame in a shadow tree.
    found.addEventListener('load', receive);
  };

  const fill = () => {
    const found = frameOf(source);
    if (found && !isEmpty(found)) filled.add(found);
  };
  const first = frameOf(source);
  if (first) follow(first);
  // A page has loaded when its frames have: before that, nothing tells whether the frame's first page has.
  if (page.document.readyState === 'complete') fill();
  else page.addEventListener('load', fill);
  page.document.addEventListener('load', receive, true);
  return {
    look() {
      const found = frameOf(source);
      if (!found || found === frame) return;
      follow(found);
      // Its first page may have loaded unheard.
      if (found.getRootNode() !== page.document) filled.add(found);
    },
    stop() {
      page.removeEventListener('load', fill);
      page.document.removeEventListener('load', receive, true);
      frame?.removeEventListener('load', receive);
    },
  };
}
