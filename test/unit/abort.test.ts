import { describe, expect, it, vi } from 'vitest';
import { onAbort } from '../../src/abort';

describe('onAbort', () => {
  it('calls back when the signal aborts, and not after it was told to stop', () => {
    const controller = new AbortController();
    const kept = vi.fn();
    const stopped = vi.fn();
    onAbort(controller.signal, kept);
    onAbort(controller.signal, stopped)();
    controller.abort();
    expect(kept).toHaveBeenCalledTimes(1);
    expect(stopped).not.toHaveBeenCalled();
  });

  it('does nothing without a signal', () => {
    const callback = vi.fn();
    onAbort(undefined, callback)();
    expect(callback).not.toHaveBeenCalled();
  });
});
