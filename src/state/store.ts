import { attempt, type Report } from '../shared/callbacks';
import type { Emitter, Handler, Unsubscribe } from '../shared/emitter';
import { expectFunction } from '../shared/misuse';
import { type DeskMemory, emptyMemory, waitingMemory } from './memory';
import type { DeskState } from './snapshot';

/** What is known about the desk, up to date before handlers run. Its methods work detached. */
export interface DeskStateStore<State = DeskState> {
  /** Returns the present snapshot: deeply frozen, and the same object until something changes. */
  readonly get: () => State;
  /**
   * Calls the listener with the snapshot at once and whenever it changes, as Svelte's stores do. Returns the unsubscribe function.
   * Throws a `TypeError` if the listener isn't a function.
   */
  readonly subscribe: (listener: Handler<State>) => Unsubscribe;
  /**
   * Calls the listener with what the selector returns, at once and whenever that changes by `Object.is`. Returns the unsubscribe
   * function. Throws a `TypeError` if either isn't a function.
   */
  readonly watch: <Value>(selector: (state: State) => Value, listener: Handler<Value>) => Unsubscribe;
  /** Forgets everything that is known, as if no event had arrived yet. */
  readonly reset: () => void;
}

/** A store, and the way to change it. */
export interface DrivenStore {
  /** What integrators get. */
  readonly state: DeskStateStore;
  /** Replaces the memory by what the change returns, and calls the listeners if the state is another. */
  readonly update: (change: (memory: DeskMemory) => DeskMemory) => void;
}

/** Callbacks for a store whose state follows the desk's window. */
export interface StoreCallbacks {
  /** Called before somebody reads the state. It may update the store. */
  readonly beforeRead: () => void;
  /** Called after a reset. */
  readonly afterReset: () => void;
}

/** The emitter's type for changes of the state. No method of an event can have this name. */
export const stateChanged = 'state';

/**
 * Creates a store whose listeners are isolated from each other's errors. Without callbacks, there is no window to follow, so the
 * connection starts with `'waiting'`.
 */
export function createStore(emitter: Emitter, report: Report, callbacks?: StoreCallbacks): DrivenStore {
  let memory = callbacks ? emptyMemory : waitingMemory;
  /** Whether somebody is reading the state. Listeners must not be called during that, because a framework may be rendering. */
  let isRead = false;
  // A closed client may be kept for its last state. Nobody gets to see the visitors that still wait for their conversation.
  emitter.onClose(() => {
    memory = { ...emptyMemory, state: memory.state };
  });
  const get = () => {
    // The source may be a function of the page, and may read the state as well.
    if (!isRead) {
      isRead = true;
      try {
        callbacks?.beforeRead();
      } finally {
        isRead = false;
      }
    }
    return memory.state;
  };

  /** Calls the listener with what the selector returns, if that isn't what it was called with last. */
  const follow = <Value>(selector: (state: DeskState) => Value, listener: Handler<Value>): Unsubscribe => {
    // Equal to nothing that a selector can return.
    let last: unknown = {};
    // A listener that changes the state calls the others first: they then see the newest state, once.
    const look = () => {
      const value = selector(get());
      if (Object.is(value, last)) return undefined;
      last = value;
      return listener(value);
    };
    const stop = emitter.on(stateChanged, look);
    attempt(look, undefined, report);
    return stop;
  };

  const update: DrivenStore['update'] = (change) => {
    const before = memory.state;
    memory = change(memory);
    if (memory.state === before) return;
    if (isRead) queueMicrotask(() => emitter.emit(stateChanged));
    else emitter.emit(stateChanged);
  };

  return {
    state: {
      get,
      subscribe(listener) {
        expectFunction(listener, 'state.subscribe: listener');
        return follow(get, listener);
      },
      watch(selector, listener) {
        expectFunction(selector, 'state.watch: selector');
        expectFunction(listener, 'state.watch: listener');
        return follow(selector, listener);
      },
      reset() {
        update(({ state }) => (state.connection === 'none' ? emptyMemory : waitingMemory));
        callbacks?.afterReset();
      },
    },
    update,
  };
}
