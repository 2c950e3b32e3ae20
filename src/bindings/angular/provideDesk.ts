import {
  assertInInjectionContext,
  DestroyRef,
  type EnvironmentProviders,
  InjectionToken,
  inject,
  makeEnvironmentProviders,
  NgZone,
  PLATFORM_ID,
  type Signal,
} from '@angular/core';
import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type DeskState,
  type EventsOrStandard,
  type ReadFields,
  type StandardDeskEvents,
} from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';
import { createStateSignal } from './stateSignal';
import { inZone, wrapForZone } from './zone';

/** What an injector has of its desk. */
interface ProvidedDesk {
  /** The client as components get it, or undefined on a server. */
  readonly desk: DeskClient | undefined;
  /** The same client, whose handlers don't enter the zone by themselves. */
  readonly client: DeskClient | undefined;
  /** The state of the client. */
  readonly state: Signal<DeskState>;
}

const deskToken = /* @__PURE__ */ new InjectionToken<ProvidedDesk>('iAdvize desk');

/** The parts of the options that enter the zone. */
interface Callbacks {
  readonly onHandlerError?: unknown;
}

/** Creates the client of an injector, which closes it when it is destroyed. On a server, there is none. */
function createProvidedDesk<const Events extends DeskEventDefinitions, Profile extends ReadFields>(
  options: CheckedDeskClientOptions<Events, Profile> | undefined,
): ProvidedDesk {
  // A server may have a window that imitates a browser's. Angular's own isPlatformServer compares this word, too.
  if (typeof window === 'undefined' || inject(PLATFORM_ID) === 'server') {
    return { desk: undefined, client: undefined, state: createStateSignal(undefined) };
  }
  const zone = inject(NgZone);
  const { onHandlerError } = ownFieldsOf<Callbacks>(options);
  const zoned = onHandlerError ? { ...options, onHandlerError: inZone(zone, onHandlerError) } : options;
  // A token has one type. A component names its own events with `injectDesk<typeof events>()`.
  const client = zone.runOutsideAngular(() =>
    createDeskClient(zoned as CheckedDeskClientOptions<Events, Profile>),
  ) as unknown as DeskClient;
  inject(DestroyRef).onDestroy(client.close);
  return { desk: wrapForZone(client, zone), client, state: createStateSignal(client) };
}

/**
 * Provides one client for the whole application. The first component or service that injects it creates it, and it closes when the
 * application is destroyed. Routes, hidden views and hot reloads of components don't affect the client. On a server, there is no client. The
 * options are those of `createDeskClient`. If you render the desk's frame, pass a source that finds the frame, such as
 * `() => document.querySelector('iframe')`. The first injection throws a `TypeError` if an option can't be used.
 *
 * The client listens outside of Angular's zone, so what it ignores doesn't run change detection. `source`, `profile`, `availability` and
 * `onRejected` run outside of it, too. Handlers, listeners of the state and `onHandlerError` run inside.
 *
 * @example
 * bootstrapApplication(App, { providers: [provideDesk({ source: () => document.querySelector('iframe') })] });
 */
export function provideDesk<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>(options?: CheckedDeskClientOptions<Events, Profile>): EnvironmentProviders {
  return makeEnvironmentProviders([{ provide: deskToken, useFactory: () => createProvidedDesk(options) }]);
}

/** The client that somebody passed to a function, which may be undefined. It is empty if nobody passed one. */
export type PassedDesk<Desk> = readonly [desk: Desk | undefined] | readonly [];

/**
 * Returns what `provideDesk` has provided, if no client was passed to a function or just that one. Otherwise returns undefined. Throws an
 * `Error` that names the function if no client was passed and nothing is provided.
 */
export function providedFor(name: string, passed: PassedDesk<object>): ProvidedDesk | undefined {
  const [desk] = passed;
  if (passed.length > 0 && !desk) return undefined;
  const provided = inject(deskToken, { optional: true });
  if (desk) return provided?.desk === desk ? provided : undefined;
  if (provided) return provided;
  throw new Error(`${name}: the application has no desk. Add provideDesk() to the providers of bootstrapApplication.`);
}

/**
 * Returns the client of `provideDesk`, or undefined on a server. Call it where `inject` works, such as in a field of a component. If you
 * passed your own events to `provideDesk`, pass their type: `injectDesk<typeof events>()`. If you passed a `profile` function, pass the
 * type of what it returns, too: `injectDesk<typeof events, ReturnType<typeof profile>>()`. Pass the client to the other functions, and they
 * have these types. Handlers that you subscribe to it enter Angular's zone. Throws an `Error` if the application has no `provideDesk`.
 */
export function injectDesk<Events extends DeskEventDefinitions = StandardDeskEvents, Profile extends object = object>():
  | DeskClient<EventsOrStandard<Events>, Profile>
  | undefined {
  assertInInjectionContext(injectDesk);
  // The token has one type for all applications.
  return providedFor('injectDesk', [])?.desk as unknown as DeskClient<EventsOrStandard<Events>, Profile> | undefined;
}
