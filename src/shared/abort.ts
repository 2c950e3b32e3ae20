import { ownFieldsOf } from './ownFields';

/** Calls back once when the signal aborts. Returns a function that stops listening. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  signal?.addEventListener('abort', callback, ownFieldsOf({ once: true }));
  return () => signal?.removeEventListener('abort', callback);
}

/** The callbacks that share one listener of a signal. */
interface SharedListener {
  readonly callbacks: Set<() => void>;
  readonly release: () => void;
}

/**
 * Returns a function like `onAbort`. Its callbacks share one listener for each signal, since engines take quadratic time to remove thousands
 * of listeners from a signal.
 */
export function createSharedOnAbort(): typeof onAbort {
  const listeners = new Map<AbortSignal, SharedListener>();

  const listenTo = (signal: AbortSignal): SharedListener => {
    const callbacks = new Set<() => void>();
    const release = onAbort(signal, () => {
      listeners.delete(signal);
      for (const callback of callbacks) callback();
    });
    const listener = { callbacks, release };
    listeners.set(signal, listener);
    return listener;
  };

  return (signal, callback) => {
    if (!signal) return () => {};
    const { callbacks, release } = listeners.get(signal) ?? listenTo(signal);
    callbacks.add(callback);
    return () => {
      if (!callbacks.delete(callback) || callbacks.size) return;
      release();
      listeners.delete(signal);
    };
  };
}
