import { attempt, checkedCallback, type Report } from '../shared/callbacks';
import type { Emitter, Handler, Unsubscribe } from '../shared/emitter';
import { type DeskMemory, emptyMemory, snapshotOf } from './reducers';
import type { DeskState } from './snapshot';

/** What is known of the desk, kept up to date before handlers run. Its methods work detached. */
export interface DeskStateStore {
  /** The present snapshot: deeply frozen, and the same object until something changes. */
  readonly get: () => DeskState;
  /** Calls the listener with the snapshot at once and whenever it changes, as Svelte's stores do. */
  readonly subscribe: (listener: Handler<DeskState>) => Unsubscribe;
  /** Calls the listener with what the selector picks at once, and whenever that changes by `Object.is`. */
  readonly watch: <Value>(selector: (state: DeskState) => Value, listener: Handler<Value>) => Unsubscribe;
  /** Forgets everything, as before the first event: for a desk that was closed or opened anew, which nothing tells of a popup. */
  readonly reset: () => void;
}

/** A store, and the way to change it. */
export interface DrivenStore {
  /** What integrators get. */
  readonly state: DeskStateStore;
  /** Takes the memory over that a change makes of the present one, and tells the listeners where the state is another. */
  readonly applyChange: <Cause>(change: (memory: DeskMemory, cause: Cause) => DeskMemory, cause: Cause) => void;
}

/** The emitter's type under which changes of the state are told; no handler of an event can have this name. */
export const stateChanged = 'state';

/** Makes a store whose listeners are kept apart from each other's errors. */
export function createStore(emitter: Emitter, report: Report): DrivenStore {
  let memory = emptyMemory;
  const get = () => snapshotOf(memory.state);

  const watch: DeskStateStore['watch'] = (selector, listener) => {
    checkedCallback(selector, 'watch');
    checkedCallback(listener, 'watch');
    // Equal to nothing that a selector can pick.
    let last: unknown = {};
    // A listener that changes the state is told of it before the others: these then see the newest state, once.
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

  const applyChange: DrivenStore['applyChange'] = (change, cause) => {
    const before = memory.state;
    memory = change(memory, cause);
    if (memory.state !== before) emitter.emit(stateChanged);
  };

  const reset = () => applyChange(() => emptyMemory, undefined);
  return { state: { get, subscribe: (listener) => watch(get, listener), watch, reset }, applyChange };
}
