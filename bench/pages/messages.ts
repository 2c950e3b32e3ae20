import type { NoteEvent } from '../contenders/contender';
import { setBatch } from './batch';

let received = 0;
let letters = 0;
let awaited = Number.POSITIVE_INFINITY;
let arrive = () => {};

// Every contender calls this one, so that its cost is the same in all; what it adds up, no engine can leave out.
const note: NoteEvent = ({ event }) => {
  received += 1;
  letters += event.length;
  if (received === awaited) arrive();
};

const deskFrame = () => {
  const frame = document.querySelector<HTMLIFrameElement>('#desk');
  if (!frame) throw new Error('The page has no desk.');
  return frame;
};

/** What a page of messages offers to the runner. */
export const messagePage = {
  /** Starts the contender. */
  listen: (origin: string) => window.contender.listen({ origin, frame: deskFrame() }, note),

  /** How many desk events were handled, the letters of their names, and how many other messages were turned away. */
  counts: () => ({ received, letters, rejected: window.contender.rejected?.() ?? 0 }),

  /** Settles when this many desk events have been handled from now on. */
  whenReceived(count: number): Promise<void> {
    awaited = received + count;
    return new Promise((resolve) => {
      arrive = resolve;
    });
  },

  /** Settles when this many messages more have been handled or turned away; looks now and then. */
  async whenCounted(count: number): Promise<void> {
    const counted = () => received + (window.contender.rejected?.() ?? 0);
    const expected = counted() + count;
    while (counted() < expected) await new Promise((resolve) => setTimeout(resolve, 20));
  },

  /**
   * Makes a batch of messages dispatched in the page. The event objects are made here and dispatched again and again: their
   * construction is not in the number; what is, beside the listener, is `dispatchEvent`.
   */
  setDispatching(payloads: readonly unknown[], origin: string, rounds: number): void {
    const source = deskFrame().contentWindow;
    const events = payloads.map((data) => new MessageEvent('message', { data, origin, source }));
    setBatch(rounds, () => {
      for (const event of events) window.dispatchEvent(event);
    });
  },
};

declare global {
  interface Window {
    messagePage: typeof messagePage;
  }
}
