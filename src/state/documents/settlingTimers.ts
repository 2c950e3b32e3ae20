import { mostStarts } from './sentFacts';

/** How long a new desk document may take to send what is on the desk, in ms. */
const settlingTime = 4000;

/** Waits for what desk documents send. */
export interface Settlements {
  /** Starts to wait for a document. */
  readonly add: () => void;
  /** Waits for the last document from now on, if it is still waited for. */
  readonly postponeLast: () => void;
  /** Stops waiting. */
  readonly clear: () => void;
}

/** Calls back when a document's time is over. Each document has its own timer, so that no later document postpones it. */
export function createSettlements(settle: () => void): Settlements {
  /** Oldest first. */
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const add = () => {
    if (timers.size === mostStarts) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      settle();
    }, settlingTime);
    timers.add(timer);
  };

  return {
    add,
    postponeLast() {
      const last = [...timers].pop();
      if (!last) return;
      clearTimeout(last);
      timers.delete(last);
      add();
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
