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
export function watchFrameLoads(source: DeskSource | undefined, onReload: () => void): FrameLoads {
  let frame: HTMLIFrameElement | undefined;
  let wasEmpty = false;

  const receive = () => {
    if (!frame || isEmpty(frame)) return;
    if (!wasEmpty) onReload();
    wasEmpty = false;
  };
  const stop = () => frame?.removeEventListener('load', receive);
  const look = () => {
    const found = frameOf(source);
    if (!found || found === frame) return;
    stop();
    frame = found;
    wasEmpty = isEmpty(found);
    found.addEventListener('load', receive);
  };
  look();
  return { look, stop };
}
