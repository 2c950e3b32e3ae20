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
  /** A tab says when it was visible last, or with a negative number that it can't have a turn anymore. */
  readonly hear: (tab: string, seen: number) => void;
  /** A tab has handled a screen pop. */
  readonly finish: (pop: number) => void;
  /** Assigns a screen pop to a tab, now or as soon as there is one. It is over when the signal aborts. */
  readonly pop: (signal: AbortSignal) => void;
  /** Stops watching the tabs. */
  readonly stop: () => void;
}

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
export function createTurns({ watch, announce }: Tabs): Turns {
  const candidates = new Map<string, Candidate>();
  let lastPop = 0;
  let open: OpenPop | undefined;

  const give = () => {
    if (!open || open.tab !== undefined || open.signal.aborted) return;
    const [latest] = [...candidates].sort(([, one], [, other]) => other.seen - one.seen);
    if (!latest) return;
    const [tab] = latest;
    open = { ...open, tab };
    announce({ pop: open.pop, tab });
  };

  const remove = (tab: string) => {
    candidates.get(tab)?.stopWatching();
    candidates.delete(tab);
    if (open?.tab !== tab) return;
    open = { ...open, tab: undefined };
    give();
  };

  return {
    hear(tab, seen) {
      if (seen < 0) return remove(tab);
      const stopWatching = candidates.get(tab)?.stopWatching ?? watch(tab);
      candidates.set(tab, { seen, stopWatching });
      give();
    },
    finish(pop) {
      if (open?.pop === pop) open = undefined;
    },
    pop(signal) {
      lastPop += 1;
      // All of its fields are its own, so that none can be inherited.
      open = { pop: lastPop, signal, tab: undefined };
      give();
    },
    stop() {
      for (const { stopWatching } of candidates.values()) stopWatching();
      candidates.clear();
      open = undefined;
    },
  };
}
