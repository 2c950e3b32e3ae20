import type { Unsubscribe } from '../shared/emitter';
import type { PassedOnDesk } from './members';
import type { Turn } from './messages';

/** How the tabs are reached. */
interface Tabs {
  /** Reports to `hear` when a tab is gone. Returns a function that stops watching the tab. */
  readonly watch: (tab: string) => () => void;
  /** Tells the tabs whose turn it is. */
  readonly announce: (turn: Turn) => void;
}

/** Assigns each screen pop to one tab. */
export interface Turns {
  /** Assigns them to the tabs that it hears from now on. A screen pop that no tab has handled before is among them. */
  readonly start: (tabs: Tabs) => void;
  /** A tab says when it was visible last, or with a negative number that it can't have a turn anymore. */
  readonly hear: (tab: string, seen: number) => void;
  /** A tab has handled a screen pop. */
  readonly finish: (pop: number) => void;
  /** Reaches no tab until the next start. */
  readonly stop: () => void;
  /** Stops for good, and waits for no more visitors. */
  readonly close: () => void;
}

/** How many tabs can have a turn. No agent has more. */
const mostTabs = 1000;

interface Candidate {
  readonly seen: number;
  readonly stopWatching: () => void;
}

/** A screen pop that no tab has handled so far. */
interface OpenPop {
  readonly pop: number;
  readonly signal: AbortSignal;
  readonly tab?: string | undefined;
}

/**
 * Creates the list of the tabs that can have a turn. The tab that was seen last gets it. If it is gone before it says that it has handled
 * the screen pop, the next one gets it.
 */
export function createTurns({ onFocusedVisitor }: Pick<PassedOnDesk, 'onFocusedVisitor'>): Turns {
  const candidates = new Map<string, Candidate>();
  let tabs: Tabs | undefined;
  let unsubscribe: Unsubscribe | undefined;
  let lastPop = 0;
  let open: OpenPop | undefined;

  const give = () => {
    if (!open || open.tab !== undefined || open.signal.aborted) return;
    const [latest] = [...candidates].sort(([, one], [, other]) => other.seen - one.seen);
    if (!latest) return;
    const [tab] = latest;
    open = { ...open, tab };
    tabs?.announce({ pop: open.pop, tab });
  };

  /** The tab that had the turn can't have it anymore. */
  const takeBack = () => {
    open = open && { ...open, tab: undefined };
  };

  const remove = (tab: string) => {
    candidates.get(tab)?.stopWatching();
    candidates.delete(tab);
    if (open?.tab !== tab) return;
    takeBack();
    give();
  };

  /** A client that remembers takes a visitor for handled as soon as somebody asks for them, so it waits for a tab that can have a turn. */
  const subscribe = () => {
    unsubscribe ??= onFocusedVisitor((_focused, { signal }) => {
      lastPop += 1;
      // All of its fields are its own, so that none can be inherited.
      open = { pop: lastPop, signal, tab: undefined };
      give();
    });
  };

  const stop = () => {
    tabs = undefined;
    for (const { stopWatching } of candidates.values()) stopWatching();
    candidates.clear();
    takeBack();
  };

  return {
    start(reached) {
      tabs = reached;
    },
    hear(tab, seen) {
      if (!tabs) return;
      if (seen < 0) return remove(tab);
      if (!candidates.has(tab) && candidates.size === mostTabs) return;
      const stopWatching = candidates.get(tab)?.stopWatching ?? tabs.watch(tab);
      candidates.set(tab, { seen, stopWatching });
      give();
      subscribe();
    },
    finish(pop) {
      if (open?.pop === pop) open = undefined;
    },
    stop,
    close() {
      stop();
      unsubscribe?.();
    },
  };
}
