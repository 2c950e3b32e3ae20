import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from '../../../src/shared/emitter';

const failure = new Error('the handler failed');

function setUp() {
  const report = vi.fn();
  return { report, emitter: createEmitter(report) };
}

describe('createEmitter', () => {
  it.each([undefined, null, 'handler', {}])('refuses %o as a handler', (handler) => {
    const { emitter } = setUp();
    const subscribe = () => emitter.on('onX', handler as never);
    expect(subscribe).toThrow(TypeError);
    expect(subscribe).toThrow('onX: expected a function, received ');
  });

  it('calls the next handler after one that throws, keeps that one, and reports with the event', () => {
    const { emitter, report } = setUp();
    const next = vi.fn();
    const throwing = vi.fn(() => {
      throw failure;
    });
    emitter.on('onX', throwing);
    emitter.on('onX', next);
    emitter.emit('onX', 1);
    emitter.emit('onX', 2);
    expect(next.mock.calls).toEqual([[1], [2]]);
    expect(throwing).toHaveBeenCalledTimes(2);
    expect(report.mock.calls).toEqual([
      [failure, 1],
      [failure, 2],
    ]);
  });

  it('reports what a handler rejects with', async () => {
    const { emitter, report } = setUp();
    emitter.on('onX', () => Promise.reject(failure));
    emitter.emit('onX', 1);
    await vi.waitFor(() => expect(report.mock.calls).toEqual([[failure, 1]]));
  });

  it('lets handlers that are added during a delivery wait for the next one, no matter which type they are for', () => {
    const { emitter, report } = setUp();
    const called: unknown[] = [];
    emitter.on('onAll', (event) => called.push('all', event));
    emitter.on('onX', (event) => {
      called.push('x', event);
      emitter.on('onAll', (late) => called.push('late', late), { once: true });
    });
    const deliver = (event: number) => {
      const moment = emitter.begin();
      emitter.emit('onX', event, moment);
      emitter.emit('onAll', event, moment);
    };
    deliver(1);
    expect(called).toEqual(['x', 1, 'all', 1]);
    deliver(2);
    expect(called.slice(4)).toEqual(['x', 2, 'all', 2, 'late', 2]);
    expect(report).not.toHaveBeenCalled();
  });

  it('calls back once when it closes, and nobody else afterward', () => {
    const { emitter } = setUp();
    const handler = vi.fn();
    const closed = vi.fn(() => emitter.emit('onX', 1));
    const takenBack = vi.fn();
    emitter.on('onX', handler);
    emitter.onClose(closed);
    emitter.onClose(takenBack)();
    emitter.close();
    emitter.close();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(handler).not.toHaveBeenCalled();
    expect(takenBack).not.toHaveBeenCalled();
  });

  it('reports a callback that throws while it closes, and runs the others', () => {
    const { emitter, report } = setUp();
    const next = vi.fn();
    emitter.onClose(() => {
      throw failure;
    });
    emitter.onClose(next);
    emitter.close();
    expect(next).toHaveBeenCalledTimes(1);
    expect(report.mock.calls).toEqual([[failure, undefined]]);
  });

  it('calls nobody for a type without handlers', () => {
    const { emitter, report } = setUp();
    emitter.emit('onX', 1);
    expect(report).not.toHaveBeenCalled();
  });

  it('calls handlers in the order of their subscription, each subscription by itself', () => {
    const { emitter } = setUp();
    const called: string[] = [];
    const twice = () => called.push('twice');
    emitter.on('onX', twice);
    emitter.on('onX', () => called.push('between'));
    const stopSecond = emitter.on('onX', twice);
    emitter.emit('onX', 1);
    expect(called).toEqual(['twice', 'between', 'twice']);
    stopSecond();
    stopSecond();
    emitter.emit('onX', 2);
    expect(called.slice(3)).toEqual(['twice', 'between']);
  });

  it('calls a handler once if it is subscribed with `once`, even when it emits again', () => {
    const { emitter } = setUp();
    const handler = vi.fn(() => emitter.emit('onX', 2));
    emitter.on('onX', handler, { once: true });
    emitter.emit('onX', 1);
    expect(handler.mock.calls).toEqual([[1]]);
  });

  it('does not call a handler that was removed while the event is delivered, and lets one that was added wait', () => {
    const { emitter } = setUp();
    const removed = vi.fn();
    const added = vi.fn();
    emitter.on(
      'onX',
      () => {
        stop();
        emitter.on('onX', added);
      },
      { once: true },
    );
    const stop = emitter.on('onX', removed);
    emitter.emit('onX', 1);
    expect(added).not.toHaveBeenCalled();
    emitter.emit('onX', 2);
    expect(removed).not.toHaveBeenCalled();
    expect(added.mock.calls).toEqual([[2]]);
  });

  it('ends a subscription when its signal aborts, and never starts one whose signal has aborted', () => {
    const { emitter } = setUp();
    const handler = vi.fn();
    const controller = new AbortController();
    emitter.on('onX', handler, { signal: controller.signal });
    emitter.emit('onX', 1);
    controller.abort();
    emitter.on('onX', handler, { signal: controller.signal });
    emitter.emit('onX', 2);
    expect(handler.mock.calls).toEqual([[1]]);
  });

  it('removes its listener from the signal if the subscription ends another way', () => {
    const { emitter } = setUp();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    emitter.on('onX', () => {}, { signal })();
    emitter.on('onX', () => {}, { signal, once: true });
    emitter.emit('onX', 1);
    emitter.on('onX', () => {}, { signal });
    emitter.close();
    expect(added).toHaveBeenCalledTimes(3);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });

  it('listens to a signal once for all its subscriptions, so that closing thousands of them takes linear time', () => {
    const { emitter } = setUp();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    for (let count = 0; count < 1000; count += 1) emitter.on('onX', () => {}, { signal });
    emitter.close();
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it('ends each subscription of a shared signal by itself, and all the others when the signal aborts', () => {
    const { emitter } = setUp();
    const controller = new AbortController();
    const { signal } = controller;
    const handlers = [vi.fn(), vi.fn(), vi.fn()];
    const [first] = handlers.map((handler) => emitter.on('onX', handler, { signal }));
    first?.();
    first?.();
    emitter.emit('onX', 1);
    controller.abort();
    emitter.emit('onX', 2);
    expect(handlers.map(({ mock }) => mock.calls)).toEqual([[], [[1]], [[1]]]);
  });

  it('calls nobody after it was closed, not even the rest of the handlers that are being called', () => {
    const { emitter } = setUp();
    const later = vi.fn();
    emitter.on('onX', () => emitter.close());
    emitter.on('onX', later);
    emitter.emit('onX', 1);
    emitter.on('onX', later)();
    emitter.on('onX', later);
    emitter.emit('onX', 2);
    expect(later).not.toHaveBeenCalled();
  });
});
