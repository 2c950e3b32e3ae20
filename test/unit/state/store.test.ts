import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from '../../../src/shared/emitter';
import { reduce } from '../../../src/state/reducers';
import type { DeskState } from '../../../src/state/snapshot';
import { createStore } from '../../../src/state/store';
import { expectDeeplyFrozen } from '../../api/expectDeeplyFrozen';

/** What is known before the first event. */
const waitingSnapshot: DeskState = { connection: 'waiting', conversations: [], availability: {} };
const failure = new Error('the listener failed');

function setUp() {
  const report = vi.fn();
  const emitter = createEmitter(report);
  const { state: store, update } = createStore(emitter, report);
  const say = (method: string, conversationId: string) =>
    update((memory) => reduce(memory, method, { conversationId }));
  const add = (id: string) => say('onConversationAdded', id);
  return {
    report,
    emitter,
    store,
    say,
    add,
    update,
  };
}

describe('createStore', () => {
  it('refuses anything that is not a function', () => {
    const { store } = setUp();
    const refusal = (place: string, received: string) =>
      new TypeError(`${place}: expected a function, received ${received}`);
    expect(() => store.subscribe(undefined as never)).toThrow(refusal('state.subscribe: listener', 'undefined'));
    expect(() => store.watch('conversations' as never, () => {})).toThrow(
      refusal('state.watch: selector', "'conversations'"),
    );
    expect(() => store.watch(() => 1, null as never)).toThrow(refusal('state.watch: listener', 'null'));
  });

  it('returns the same snapshot until something changes', () => {
    const { store, add } = setUp();
    const empty = store.get();
    expect(empty).toStrictEqual(waitingSnapshot);
    add('a');
    const snapshot = store.get();
    expect(snapshot).not.toBe(empty);
    add('a');
    expect(store.get()).toBe(snapshot);
  });

  it('returns only frozen values, in each of its members', () => {
    const asking = setUp();
    asking.add('a');
    asking.say('onConversationFocused', 'a');
    expectDeeplyFrozen(asking.store.get());
    const subscribing = setUp();
    subscribing.store.subscribe(expectDeeplyFrozen);
    subscribing.add('a');
    const watching = setUp();
    const selector = vi.fn((state: DeskState) => {
      expectDeeplyFrozen(state);
      return state.focusedConversation;
    });
    watching.store.watch(selector, expectDeeplyFrozen);
    watching.add('b');
    watching.say('onConversationFocused', 'b');
    expect(selector).toHaveBeenCalledTimes(3);
    for (const { report } of [asking, subscribing, watching]) expect(report).not.toHaveBeenCalled();
  });

  it('calls a subscriber at once and on change, until it unsubscribes', () => {
    const { store, add } = setUp();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    expect(listener.mock.calls).toEqual([[store.get()]]);
    add('a');
    add('a');
    expect(listener).toHaveBeenCalledTimes(2);
    expect(listener).toHaveBeenLastCalledWith(store.get());
    stop();
    add('b');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('calls a watcher at once, and again when its selected value changes', () => {
    const { store, add, say } = setUp();
    const listener = vi.fn();
    store.watch(({ conversations }) => conversations.length, listener);
    add('a');
    say('onConversationFocused', 'a');
    add('b');
    expect(listener.mock.calls).toEqual([[0], [1], [2]]);
  });

  it('compares by Object.is, and distinguishes undefined from a value that was not selected yet', () => {
    const { store, add } = setUp();
    const numbers = vi.fn();
    const nothing = vi.fn();
    store.watch(() => Number.NaN, numbers);
    store.watch(({ focusedConversation }) => focusedConversation, nothing);
    add('a');
    expect(numbers).toHaveBeenCalledTimes(1);
    expect(nothing.mock.calls).toEqual([[undefined]]);
  });

  it('calls the next listener after one that throws, and reports without an event', () => {
    const { store, add, report } = setUp();
    const next = vi.fn();
    store.subscribe(() => {
      throw failure;
    });
    store.watch(
      (): number => {
        throw failure;
      },
      () => expect.unreachable('there was nothing to tell'),
    );
    store.subscribe(next);
    add('a');
    expect(next).toHaveBeenCalledTimes(2);
    expect(report.mock.calls).toEqual(Array(4).fill([failure, undefined]));
  });

  it('calls each listener once with the newest state if a listener changes it', () => {
    const { store, add } = setUp();
    const seen: number[] = [];
    store.watch(
      ({ conversations }) => conversations.length,
      (length) => {
        if (length === 1) add('b');
      },
    );
    store.watch(
      ({ conversations }) => conversations.length,
      (length) => seen.push(length),
    );
    add('a');
    expect(seen).toEqual([0, 2]);
  });

  it('does not call listeners with a state that was forgotten before they were called', () => {
    const { store, add } = setUp();
    const seen: unknown[] = [];
    store.subscribe(({ conversations }) => conversations.length && store.reset());
    store.subscribe((state) => seen.push(state));
    add('a');
    add('b');
    expect(seen).toEqual([waitingSnapshot]);
  });

  it('shows the state that a change returns, even if the state was reset during the change', () => {
    const { store, add, update } = setUp();
    add('a');
    const before = store.get();
    update((memory) => {
      store.reset();
      return memory;
    });
    expect(store.get()).toBe(before);
  });

  it('forgets everything on reset, including waiting visitors', () => {
    const { store, add, say } = setUp();
    add('a');
    say('onConversationVisitorUpdated', 'b');
    store.reset();
    expect(store.get()).toStrictEqual(waitingSnapshot);
    add('b');
    expect(store.get().conversations).toStrictEqual([{ id: 'b' }]);
  });

  it('answers a late subscriber after the client has closed, and never again', () => {
    const { store, emitter, add } = setUp();
    add('a');
    emitter.close();
    const listener = vi.fn();
    store.subscribe(listener)();
    add('b');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
