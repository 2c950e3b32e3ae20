/** Calls back once when the signal aborts. Returns a function that stops listening. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  // Without a prototype: a polluted `signal` or `passive` would count as an option.
  signal?.addEventListener('abort', callback, Object.assign(Object.create(null), { once: true }));
  return () => signal?.removeEventListener('abort', callback);
}
