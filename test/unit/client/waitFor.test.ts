import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskWaitError } from '../../../src/client/deskWaitError';
import { type WaitOptions, waitForEvent } from '../../../src/client/waitFor';
import { createEmitter } from '../../../src/shared/emitter';

const failure = new Error('where failed');

interface Focused {
  readonly conversationId: string;
}

function setUp() {
  const report = vi.fn();
  const emitter = createEmitter(report);
  const hints = ['Is it open?', 'Is it there?'].map((message) => ({ message }));
  const wait = (options?: WaitOptions<Focused>) =>
    waitForEvent<Focused>(emitter, () => ({ hints }), 'CONVERSATION_FOCUSED', 'onConversationFocused', options);
  const focus = (conversationId: string) => emitter.emit('onConversationFocused', { conversationId });
  return { report, emitter, wait, focus };
}

let desk: ReturnType<typeof setUp>;

beforeEach(() => {
  vi.useFakeTimers();
  desk = setUp();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('waitForEvent rejects', () => {
  it('with the hints when the time is up', async () => {
    const waiting = expect(desk.wait({ timeout: 500 })).rejects.toMatchObject({
      name: 'DeskWaitError',
      code: 'timeout',
      message: "waitFor('CONVERSATION_FOCUSED'): no such event came within 500 ms. Is it open? Is it there?",
      cause: undefined,
    });
    vi.advanceTimersByTime(500);
    await waiting;
  });

  it('with the reason when its signal aborts, or has aborted', async () => {
    const controller = new AbortController();
    const waiting = desk.wait({ signal: controller.signal });
    controller.abort(failure);
    await expect(waiting).rejects.toThrow(DeskWaitError);
    await expect(waiting).rejects.toMatchObject({
      code: 'aborted',
      cause: failure,
      // Nothing is wrong with the desk, so there are no hints.
      message: "waitFor('CONVERSATION_FOCUSED'): the signal aborted.",
    });
    await expect(desk.wait({ signal: controller.signal })).rejects.toMatchObject({ code: 'aborted', cause: failure });
  });

  it('when the client closes, or has closed', async () => {
    const waiting = desk.wait();
    desk.emitter.close();
    await expect(waiting).rejects.toMatchObject({
      code: 'closed',
      cause: undefined,
      message: "waitFor('CONVERSATION_FOCUSED'): the client closed.",
    });
    await expect(desk.wait({ timeout: 500 })).rejects.toMatchObject({ code: 'closed' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waitForEvent throws', () => {
  it.each([-1, Number.NaN, Number.NEGATIVE_INFINITY])('for the timeout %o, and leaves nothing behind', (timeout) => {
    expect(() => desk.wait({ timeout })).toThrow(
      new TypeError(
        `waitFor('CONVERSATION_FOCUSED'): timeout: expected a number of milliseconds, 0 or more, received ${timeout}`,
      ),
    );
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waitForEvent', () => {
  it('times out at once if the timeout is 0', async () => {
    const waiting = expect(desk.wait({ timeout: 0 })).rejects.toMatchObject({ code: 'timeout' });
    vi.advanceTimersByTime(0);
    await waiting;
  });

  it('returns the next event', async () => {
    const waiting = desk.wait();
    desk.focus('a');
    desk.focus('b');
    await expect(waiting).resolves.toEqual({ conversationId: 'a' });
  });

  it('returns the next event that meets the condition, and reports what the condition throws', async () => {
    const waiting = desk.wait({
      where: ({ conversationId }) => {
        if (conversationId === 'a') throw failure;
        return conversationId === 'c';
      },
    });
    for (const id of ['a', 'b', 'c']) desk.focus(id);
    await expect(waiting).resolves.toEqual({ conversationId: 'c' });
    expect(desk.report.mock.calls).toEqual([[failure, { conversationId: 'a' }]]);
  });

  it('goes on if a script of the page has made an event that a promise would call', async () => {
    const then = vi.fn();
    const made = Object.fromEntries([['then', then]]);
    const waiting = desk.wait({ timeout: 500 });
    desk.emitter.emit('onConversationFocused', made);
    desk.focus('b');
    await expect(waiting).resolves.toEqual({ conversationId: 'b' });
    const late = expect(desk.wait({ timeout: 500 })).rejects.toMatchObject({ code: 'timeout' });
    desk.emitter.emit('onConversationFocused', made);
    vi.advanceTimersByTime(500);
    await late;
    expect(then).not.toHaveBeenCalled();
  });

  it('returns an event whose field `then` is not a function', async () => {
    const event = Object.fromEntries([['then', 'text']]);
    const waiting = desk.wait();
    desk.emitter.emit('onConversationFocused', event);
    await expect(waiting).resolves.toBe(event);
  });

  it('waits forever without a timeout', async () => {
    const settled = vi.fn();
    const waiting = desk.wait();
    waiting.then(settled, settled);
    await vi.advanceTimersByTimeAsync(2 ** 31);
    expect(settled).not.toHaveBeenCalled();
    desk.focus('a');
    await expect(waiting).resolves.toEqual({ conversationId: 'a' });
  });

  it('waits as long as the timeout says, even forever', async () => {
    const settled = vi.fn();
    const waiting = desk.wait({ timeout: Number.POSITIVE_INFINITY });
    waiting.then(settled, settled);
    await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
    expect(settled).not.toHaveBeenCalled();
    desk.focus('a');
    await expect(waiting).resolves.toEqual({ conversationId: 'a' });
  });

  it.each<[string, (controller: AbortController) => void]>([
    ['an event', () => desk.focus('a')],
    ['a timeout', () => vi.advanceTimersByTime(500)],
    ['its signal', (controller) => controller.abort()],
    ['the client', () => desk.emitter.close()],
  ])('leaves nothing behind when it is ended by %s', async (_name, end) => {
    const controller = new AbortController();
    const where = vi.fn(() => true);
    const added = vi.spyOn(controller.signal, 'addEventListener');
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const waiting = desk.wait({ signal: controller.signal, timeout: 500, where }).catch(() => {});
    end(controller);
    await waiting;
    where.mockClear();
    desk.focus('late');
    expect(where).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    const listenersOf = (calls: ReadonlyArray<readonly unknown[]>) => calls.map(([, listener]) => listener);
    expect(listenersOf(removed.mock.calls)).toEqual(expect.arrayContaining(listenersOf(added.mock.calls)));
  });
});
