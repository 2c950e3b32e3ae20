import { type DeskSource, findDesk, onDeskOpened } from '../../intake/source';
import type { Emitter } from '../../shared/emitter';
import { keepHoldings } from '../conversations';
import { connect, emptyMemory } from '../memory';
import type { DrivenStore } from '../store';
import { watchFrameLoads } from './frameLoads';
import { noteEvent } from './noteEvent';
import { watchPageReturn } from './pageReturn';
import { createSentFacts } from './sentFacts';
import { createSettlements } from './settlingTimers';

/** Follows the desk documents in the desk's window, so that the state doesn't keep what only an earlier document sent. */
export interface DeskDocuments {
  /** Looks for the desk's window if none is known so far. */
  readonly find: () => void;
  /** Call it with the source's current window if that window has posted an event, before the state changes. */
  readonly hear: (window: MessageEventSource | null) => void;
  /** Call it after the event has changed the state. */
  readonly note: (method: string, event: object) => void;
  /** Call it after a reset of the state: what was sent before doesn't count anymore. */
  readonly forget: () => void;
}

/** How often to check whether the desk's window is still open, in ms. */
const lookingTime = 1000;
/** How many checks in a row may find no open window. If a frame is moved within the page, the next check finds one again. */
const mostMisses = 2;

/** Follows the desk documents. A document starts with the client, with a load, or if the source has another window. */
export function followDeskDocuments(
  page: Window & typeof globalThis,
  source: DeskSource,
  store: DrivenStore,
  emitter: Emitter,
): DeskDocuments {
  const facts = createSentFacts();
  /** The window that is followed, as long as it is open. */
  let known: Window | undefined;
  let misses = 0;
  let looking: ReturnType<typeof setInterval> | undefined;
  let clockShift = 0;

  const now = () => performance.now() + clockShift;
  /** The time at which another window takes over. It is later than anything that the former window sent, even in the same millisecond. */
  const nextTime = () => {
    clockShift += 0.001;
    return now();
  };

  const openWindow = () => {
    const { window } = findDesk(source);
    return window && !window.closed ? window : undefined;
  };

  const settlements = createSettlements(() => {
    const holdings = facts.settle();
    store.update((memory) => keepHoldings(memory, holdings));
  });
  /** Waits for what a document sends, then forgets what only earlier ones had sent. */
  const settle = () => {
    // A listener of the state may have closed the client.
    if (!emitter.isClosed()) settlements.add();
  };

  /** Follows the source's window if it isn't followed yet. Returns whether it is another window than before. */
  const follow = (window: Window, hasPosted = false) => {
    misses = 0;
    if (window === known) return false;
    if (known) {
      facts.restart(nextTime());
      settle();
    }
    known = window;
    if (!emitter.isClosed()) looking ??= setInterval(look, lookingTime);
    loads.follow(hasPosted);
    return true;
  };

  const forget = () => {
    settlements.clear();
    facts.forgetAll(nextTime());
  };

  const lose = () => {
    clearInterval(looking);
    looking = undefined;
    known = undefined;
    misses = 0;
    forget();
    store.update(() => emptyMemory);
  };

  function look() {
    const window = openWindow();
    if (!window) {
      if (known) misses += 1;
      if (misses > mostMisses) lose();
    } else if (follow(window)) {
      store.update((memory) => connect(memory, 'waiting'));
    }
  }

  const loads = watchFrameLoads(page, source, {
    onFirstLoad() {
      look();
      facts.loadFirst(now());
      settlements.postponeLast();
    },
    onReload() {
      look();
      const isHeard = facts.load(now());
      if (!isHeard) store.update((memory) => connect(memory, 'waiting'));
      settle();
    },
  });
  const ignoreOpening = onDeskOpened(source, look);
  const stopReturning = watchPageReturn(
    page,
    () => known,
    () => {
      forget();
      store.update(() => connect(emptyMemory, 'waiting'));
    },
  );
  emitter.onClose(() => {
    clearInterval(looking);
    forget();
    loads.stop();
    ignoreOpening?.();
    stopReturning();
  });
  look();

  return {
    find: () => (known || emitter.isClosed() ? undefined : look()),
    hear(window) {
      // The gate lets only windows through.
      follow(window as Window, true);
    },
    note(method, event) {
      noteEvent(facts, method, event, now(), store.state.get());
    },
    forget,
  };
}
