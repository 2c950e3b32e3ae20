import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type FocusedVisitorHandler, subscribeToFocusedVisitor } from '../../../src/client/screenPop';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { createEmitter } from '../../../src/shared/emitter';
import { reduce } from '../../../src/state/reducers';
import { createStore } from '../../../src/state/store';

const failure = new Error('the handler failed');

function setUp() {
  const report = vi.fn();
  const emitter = createEmitter(report);
  const store = createStore(emitter, report);
  const say = (method: string, conversationId: string, more: object = {}) =>
    store.update((memory) => reduce(memory, method, { conversationId, ...more }));
  const subscribe = (handler: FocusedVisitorHandler, options?: { signal?: AbortSignal; once?: boolean }) =>
    subscribeToFocusedVisitor(emitter, store.state, report, handler, options);
  return {
    report,
    emitter,
    store: store.state,
    subscribe,
    focus: (id: string) => say('onConversationFocused', id),
    loseFocus: (id: string) => say('onConversationFocusLost', id),
    remove: (id: string) => say('onConversationRemoved', id),
    meet: (id: string, visitor: object = { firstName: id }) =>
      say('onConversationVisitorUpdated', id, { visitor, profile: normalizeVisitor(visitor) }),
  };
}

/** A handler that notes the visitors and the signals that it gets. */
function note() {
  const signals: AbortSignal[] = [];
  const handler = vi.fn<FocusedVisitorHandler>((_focused, { signal }) => {
    signals.push(signal);
  });
  const told = () => handler.mock.calls.map(([{ conversationId, profile }]) => [conversationId, profile.firstName]);
  const isAborted = () => signals.map(({ aborted }) => aborted);
  return { handler, told, isAborted };
}

let desk: ReturnType<typeof setUp>;

beforeEach(() => {
  desk = setUp();
});

describe('a handler of the focused visitor is not called', () => {
  it('if it is not a function', () => {
    expect(() => desk.subscribe(undefined as never)).toThrow(
      new TypeError('onFocusedVisitor: expected a function, received undefined'),
    );
  });

  it('with the present visitor if its signal has aborted, or the client has closed', async () => {
    const { handler } = note();
    desk.focus('a');
    desk.meet('a');
    desk.subscribe(handler, { signal: AbortSignal.abort() });
    desk.emitter.close();
    desk.subscribe(handler);
    await Promise.resolve();
    expect(handler).not.toHaveBeenCalled();
  });

  it('for a conversation without a visitor, nor for a visitor without the focus', () => {
    const { handler } = note();
    desk.subscribe(handler);
    desk.focus('a');
    desk.meet('b');
    expect(handler).not.toHaveBeenCalled();
  });

  it('again for a repeated event, nor for a change outside of the profile', () => {
    const { handler } = note();
    desk.subscribe(handler);
    desk.focus('a');
    desk.meet('a');
    desk.focus('a');
    desk.meet('a');
    desk.meet('a', { firstName: 'a', updatedAt: '2026-11-22' });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('after its subscription ended, by its function, its signal or the client, not even in the microtask', async () => {
    const { handler } = note();
    const controller = new AbortController();
    desk.focus('a');
    desk.meet('a');
    desk.subscribe(handler)();
    desk.subscribe(handler, { signal: controller.signal });
    controller.abort();
    desk.subscribe(handler, { signal: controller.signal });
    desk.subscribe(handler);
    desk.emitter.close();
    desk.subscribe(handler)();
    await Promise.resolve();
    desk.meet('a', { firstName: 'Ada' });
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('a handler of the focused visitor', () => {
  it('is called with the visitor and the profile, in either order of the events', () => {
    const { handler, told } = note();
    desk.subscribe(handler);
    desk.focus('a');
    desk.meet('a', { firstName: 'Ada', source: 'web' });
    desk.meet('b');
    desk.focus('b');
    expect(told()).toEqual([
      ['a', 'Ada'],
      ['b', 'b'],
    ]);
    expect(handler.mock.calls[0]?.[0]).toEqual({
      conversationId: 'a',
      visitor: { firstName: 'Ada', source: 'web' },
      profile: normalizeVisitor({ firstName: 'Ada' }),
    });
  });

  it('is called each time a conversation gets the focus, also when it comes back', () => {
    const { handler, told } = note();
    desk.subscribe(handler);
    for (const id of ['a', 'b']) desk.meet(id);
    for (const id of ['a', 'b', 'a']) desk.focus(id);
    desk.loseFocus('a');
    desk.focus('a');
    expect(told().map(([id]) => id)).toEqual(['a', 'b', 'a', 'a']);
  });

  it('is called again when the profile changes while the conversation has the focus', () => {
    const { handler, told } = note();
    desk.subscribe(handler);
    desk.focus('a');
    desk.meet('a', { firstName: 'guest' });
    desk.meet('a', { firstName: 'Ada' });
    expect(told()).toEqual([
      ['a', 'guest'],
      ['a', 'Ada'],
    ]);
  });

  it('is called with the present one once, in a microtask', async () => {
    const late = note();
    desk.focus('a');
    desk.meet('a');
    desk.subscribe(late.handler);
    expect(late.handler).not.toHaveBeenCalled();
    await Promise.resolve();
    desk.focus('a');
    expect(late.told()).toEqual([['a', 'a']]);
  });

  it('is called once if it is subscribed with `once`', () => {
    const { handler, told, isAborted } = note();
    desk.subscribe(handler, { once: true });
    desk.meet('a');
    desk.meet('b');
    desk.focus('a');
    expect(isAborted()).toEqual([false]);
    desk.focus('b');
    desk.focus('a');
    expect(told()).toEqual([['a', 'a']]);
    expect(isAborted()).toEqual([true]);
  });

  it.each<[string, (stop: () => void, controller: AbortController) => void]>([
    ['the focus moves', () => desk.focus('b')],
    ['the focus is lost', () => desk.loseFocus('a')],
    ['the conversation goes', () => desk.remove('a')],
    ['a newer profile comes', () => desk.meet('a', { firstName: 'Ada' })],
    ['the state is reset', () => desk.store.reset()],
    ['it is unsubscribed', (stop) => stop()],
    ['its signal aborts', (_stop, controller) => controller.abort()],
    ['the client closes', () => desk.emitter.close()],
  ])("aborts the handler's signal when %s", (_name, happen) => {
    const { handler, isAborted } = note();
    const controller = new AbortController();
    const stop = desk.subscribe(handler, { signal: controller.signal });
    desk.focus('a');
    desk.meet('a');
    desk.meet('b');
    expect(isAborted()).toEqual([false]);
    happen(stop, controller);
    expect(isAborted()[0]).toBe(true);
  });

  it('never opens the wrong record if the first lookup answers last', async () => {
    const opened: string[] = [];
    const answers = new Map<string, () => void>();
    desk.subscribe(async ({ conversationId }, { signal }) => {
      await new Promise<void>((resolve) => answers.set(conversationId, resolve));
      if (!signal.aborted) opened.push(conversationId);
    });
    for (const id of ['slow', 'quick']) {
      desk.meet(id);
      desk.focus(id);
    }
    answers.get('quick')?.();
    await vi.waitFor(() => expect(opened).toEqual(['quick']));
    answers.get('slow')?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toEqual(['quick']);
  });

  it.each<[string, (stop: () => void) => void, string[]]>([
    ['unsubscribes', (stop) => stop(), ['a']],
    ['closes the client', () => desk.emitter.close(), ['a']],
    ['resets the state', () => desk.store.reset(), ['a']],
    ['moves the focus', () => desk.focus('c'), ['a', 'c']],
  ])('is not called for a visitor without the focus if a listener of the signal %s', (_name, react, expected) => {
    const told: string[] = [];
    const signals: AbortSignal[] = [];
    for (const id of ['a', 'b', 'c']) desk.meet(id);
    const stop = desk.subscribe(({ conversationId }, { signal }) => {
      told.push(conversationId);
      signals.push(signal);
      if (conversationId === 'a') signal.addEventListener('abort', () => react(stop));
    });
    desk.focus('a');
    desk.focus('b');
    expect(told).toEqual(expected);
    expect(signals[0]?.aborted).toBe(true);
  });

  it('does not report a lookup that its signal canceled', async () => {
    desk.subscribe(
      (_focused, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    desk.meet('a');
    desk.focus('a');
    desk.loseFocus('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(desk.report).not.toHaveBeenCalled();
  });

  it.each([
    ['an AbortError of its own making', new DOMException('not by the signal', 'AbortError'), () => {}],
    ['another error, also after the focus moved', failure, () => desk.loseFocus('a')],
    ['a value that is no error, also then', 'called off', () => desk.loseFocus('a')],
  ])('reports %s', async (_name, error, meanwhile) => {
    let fail: (error: unknown) => void = () => {};
    desk.subscribe(
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    desk.meet('a');
    desk.focus('a');
    meanwhile();
    fail(error);
    await vi.waitFor(() => expect(desk.report.mock.calls).toEqual([[error]]));
  });
});
