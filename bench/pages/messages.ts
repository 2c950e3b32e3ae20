import type { NoteEvent } from '../contenders/contender';
import { setBatch } from './batch';

let received = 0;
let letters = 0;
let awaited = Number.POSITIVE_INFINITY;
let arrive = () => {};
let kept: MessageEvent[] = [];

const keep = (event: MessageEvent) => {
  kept.push(event);
};

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

  /** Settles when this many desk events have been handled since the page was opened. */
  async whenReceived(total: number): Promise<void> {
    if (received >= total) return;
    awaited = total;
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
  },

  /** Keeps every message that comes from now on. */
  startKeeping(): void {
    window.addEventListener('message', keep);
  },

  /** Dispatches the kept messages again, this many times over, and lets go of them. */
  repeatKept(times: number): void {
    window.removeEventListener('message', keep);
    for (let done = 0; done < times; done += 1) for (const event of kept) window.dispatchEvent(event);
    kept = [];
  },

  /** Settles when this many messages have been handled or turned away since the page was opened; looks now and then. */
  async whenCounted(total: number): Promise<void> {
    const counted = () => received + (window.contender.rejected?.() ?? 0);
    while (counted() < total) await new Promise((resolve) => setTimeout(resolve, 20));
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
