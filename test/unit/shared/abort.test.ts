import { describe, expect, it, vi } from 'vitest';
import { onAbort } from '../../../src/shared/abort';

describe('onAbort', () => {
  it('calls back when the signal aborts, but not after it was stopped', () => {
    const controller = new AbortController();
    const kept = vi.fn();
    const stopped = vi.fn();
    onAbort(controller.signal, kept);
    onAbort(controller.signal, stopped)();
    controller.abort();
    expect(kept).toHaveBeenCalledTimes(1);
    expect(stopped).not.toHaveBeenCalled();
  });

  it('calls back once, even if somebody dispatches another event at the signal', () => {
    const { signal } = new AbortController();
    const callback = vi.fn();
    onAbort(signal, callback);
    signal.dispatchEvent(new Event('abort'));
    signal.dispatchEvent(new Event('abort'));
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('does nothing without a signal', () => {
    const callback = vi.fn();
    onAbort(undefined, callback)();
    expect(callback).not.toHaveBeenCalled();
  });
});
