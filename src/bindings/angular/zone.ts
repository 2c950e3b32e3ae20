import type { NgZone } from '@angular/core';
import type { DeskClient } from 'iadvize-desk-events';

type AnyFunction = (...values: unknown[]) => unknown;

/** Makes a function that enters Angular's zone for each call. Returns anything else as it is, so that the client complains about it. */
export function inZone<Value>(zone: NgZone, callback: Value): Value {
  if (typeof callback !== 'function') return callback;
  // The compiler can't see that a function of the same parameters has the same type.
  return ((...values: unknown[]) => zone.run(() => (callback as unknown as AnyFunction)(...values))) as Value;
}

/**
 * Wraps a client for Angular. What its methods start stays outside the zone, such as timers and listeners of a signal. The handlers that they
 * take enter it.
 */
export function wrapForZone(client: DeskClient, zone: NgZone): DeskClient {
  const { state, ...methods } = client;
  const wrap =
    (method: AnyFunction) =>
    (first?: unknown, ...others: unknown[]) =>
      // A handler always comes first.
      zone.runOutsideAngular(() => method(inZone(zone, first), ...others));
  const wrapped = Object.entries(methods).map(([name, method]) => [name, wrap(method as AnyFunction)]);
  return {
    // The loop goes over a client's methods, where the compiler can't see that there is one for each key.
    ...(Object.fromEntries(wrapped) as unknown as Omit<DeskClient, 'state'>),
    state: {
      get: () => zone.runOutsideAngular(state.get),
      subscribe: (listener) => zone.runOutsideAngular(() => state.subscribe(inZone(zone, listener))),
      // The selector runs whenever the state changes. That's no reason to detect changes.
      watch: (selector, listener) => zone.runOutsideAngular(() => state.watch(selector, inZone(zone, listener))),
      reset: () => zone.runOutsideAngular(state.reset),
    },
  };
}
