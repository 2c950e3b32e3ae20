import { afterEach, describe, expect, it, vi } from 'vitest';
import { attempt, createReport } from '../../../src/shared/callbacks';

const failure = new Error('the handler failed');

afterEach(() => vi.unstubAllGlobals());

describe('attempt', () => {
  it('reports what the callback throws, and the value', () => {
    const fail = vi.fn();
    attempt(
      () => {
        throw failure;
      },
      0,
      fail,
    );
    expect(fail.mock.calls).toEqual([[failure, 0]]);
  });

  it('reports what the callback rejects with, even if it is a thenable but not a promise', async () => {
    const fail = vi.fn();
    attempt(() => Promise.reject(failure), 0, fail);
    const reject = (_resolve: unknown, rejected: (error: unknown) => void) => rejected('by hand');
    attempt(() => Object.defineProperty({}, 'then', { value: reject }), 0, fail);
    await vi.waitFor(() =>
      expect(fail.mock.calls).toEqual([
        [failure, 0],
        ['by hand', 0],
      ]),
    );
  });

  it('reports what a hostile return value throws', () => {
    const fail = vi.fn();
    const answer = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw failure;
        },
      },
    );
    attempt(() => answer, 0, fail);
    expect(fail.mock.calls).toEqual([[failure, 0]]);
  });

  it('passes the value on, and ignores every other return value', () => {
    const fail = vi.fn();
    const callback = vi.fn((value: unknown) => value);
    for (const value of [undefined, null, 7, 'text', {}, []]) attempt(callback, value, fail);
    expect(callback.mock.calls).toEqual([[undefined], [null], [7], ['text'], [{}], [[]]]);
    expect(fail).not.toHaveBeenCalled();
  });
});

describe('createReport', () => {
  it('reports what onHandlerError itself throws or rejects with to the platform, once', async () => {
    const host = vi.fn();
    vi.stubGlobal('reportError', host);
    const own = new Error('onHandlerError failed');
    const throwing = vi.fn(() => {
      throw own;
    });
    createReport(throwing)(failure);
    createReport(() => Promise.reject('later'))(failure);
    await vi.waitFor(() => expect(host.mock.calls).toEqual([[own], ['later']]));
    expect(throwing).toHaveBeenCalledTimes(1);
  });

  it('calls onHandlerError with the error and the event, and nothing else', () => {
    const host = vi.fn();
    vi.stubGlobal('reportError', host);
    const onHandlerError = vi.fn();
    createReport(onHandlerError)(failure, { event: 'x' });
    createReport(onHandlerError)(failure);
    expect(onHandlerError.mock.calls).toEqual([
      [failure, { event: 'x' }],
      [failure, undefined],
    ]);
    expect(host).not.toHaveBeenCalled();
  });

  it('reports to the platform if there is no onHandlerError', () => {
    const host = vi.fn();
    vi.stubGlobal('reportError', host);
    createReport(undefined)(failure, { event: 'x' });
    expect(host.mock.calls).toEqual([[failure]]);
  });

  it.each([
    ['missing', undefined],
    [
      'one that throws',
      () => {
        throw new Error('replaced by the page');
      },
    ],
  ])('throws in a microtask if reportError is %s', (_name, reportError) => {
    vi.stubGlobal('reportError', reportError);
    const queueMicrotask = vi.fn<(callback: () => void) => void>();
    vi.stubGlobal('queueMicrotask', queueMicrotask);
    createReport(undefined)(failure);
    expect(queueMicrotask).toHaveBeenCalledTimes(1);
    expect(queueMicrotask.mock.calls[0]?.[0]).toThrow(failure);
  });
});
