import { ownFieldsOf } from './ownFields';

/** Calls back once when the signal aborts. Returns a function that stops listening. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  signal?.addEventListener('abort', callback, ownFieldsOf({ once: true }));
  return () => signal?.removeEventListener('abort', callback);
}
