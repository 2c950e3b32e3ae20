import type { DeskPlace, NoteEvent, Payload } from '../contenders/contender';
import { setSettlingBatch } from './batch';

let desk: DeskPlace | undefined;
let received = 0;
let latest: unknown;
let awaited = Number.POSITIVE_INFINITY;
let arrive = () => {};
let kept: MessageEvent[] = [];

const keep = (event: MessageEvent) => {
  kept.push(event);
};

// Every contender calls this one, so its cost is the same for all. The engine can't drop an event that is kept.
const note: NoteEvent = (event) => {
  received += 1;
  latest = event;
  if (received === awaited) arrive();
};

const rejected = () => window.contender.rejected?.() ?? 0;

/** The message that carries a payload to this page's contender, which may have a protocol of its own. */
function messageOf(payload: Payload | string, origin: string): MessageEvent {
  if (!desk) throw new Error('The contender is not listening yet.');
  const { messageOf: wrap } = window.contender;
  const data = structuredClone(payload);
  return new MessageEvent(
    'message',
    wrap && typeof data !== 'string' ? wrap(data, desk) : { data, origin, source: desk.frame.contentWindow },
  );
}

/** What a page of messages offers to the runner. */
export const messagePage = {
  /** Starts the contender. */
  async listen(origin: string): Promise<void> {
    const frame = document.querySelector<HTMLIFrameElement>('#desk');
    if (!frame) throw new Error('The page has no desk.');
    desk = { origin, frame };
    await window.contender.listen(desk, note);
  },

  /** How many events were handled, and how many messages the contender says that it rejected. */
  counts: () => ({ received, rejected: rejected() }),

  /** The event that was handled last. */
  latest: () => latest,

  /** Settles when this many events have been handled since the page was opened. */
  async whenReceived(total: number): Promise<void> {
    if (received >= total) return;
    awaited = total;
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
  },

  /** Settles when this many messages have been handled or rejected since the page was opened. It looks now and then. */
  async whenCounted(total: number): Promise<void> {
    while (received + rejected() < total) await new Promise((resolve) => setTimeout(resolve, 20));
  },

  /** Keeps every message that comes from now on. */
  startKeeping(): void {
    window.addEventListener('message', keep);
  },

  /** Dispatches the kept messages this many times, and forgets them. */
  repeatKept(times: number): void {
    window.removeEventListener('message', keep);
    for (let done = 0; done < times; done += 1) for (const event of kept) window.dispatchEvent(event);
    kept = [];
  },

  /** Dispatches one message. */
  dispatch(payload: Payload | string, origin: string): void {
    window.dispatchEvent(messageOf(payload, origin));
  },

  /**
   * Sets a batch of messages that are dispatched in the page. The message events are made here and dispatched again and again,
   * so that making them is not timed. `dispatchEvent` is.
   */
  setDispatching(payloads: ReadonlyArray<Payload | string>, origin: string, times: number): void {
    const events = payloads.map((payload) => messageOf(payload, origin));
    setSettlingBatch(times, () => {
      for (const event of events) window.dispatchEvent(event);
    });
  },
};

declare global {
  interface Window {
    messagePage: typeof messagePage;
  }
}
