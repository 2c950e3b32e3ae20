import { assertInInjectionContext, ChangeDetectorRef, DestroyRef, inject, NgZone } from '@angular/core';
import type { DeskClient, DeskEventName, DeskEventNamed, Handler, Subscribe } from 'iadvize-desk-events';
import {
  type EventNamed,
  type EventOfMethod,
  type NamedEvent,
  type ShortName,
  subscribeByName,
} from '../subscribeByName';
import { type PassedDesk, providedFor } from './provideDesk';

/** Returns the client to subscribe to. If it is the provided one, its handlers don't enter the zone by themselves. */
function clientOf(passed: PassedDesk<object>): object | undefined {
  const provided = providedFor('injectDeskEvent', passed);
  return provided ? provided.client : passed[0];
}

/**
 * Subscribes to a method of the client of `provideDesk`, such as `'onUnknownEvent'`, until the component, directive or service is destroyed.
 * The handler runs in Angular's zone. Afterward, Angular checks the component, as it does after a template event listener. On a server, it does
 * nothing. Call it where `inject` works. Throws an `Error` if the application has no `provideDesk`.
 */
export function injectDeskEvent<Method extends keyof DeskClient & `on${string}`>(
  method: Method,
  handler: Handler<EventOfMethod<DeskClient, Method>>,
): void;
/**
 * Subscribes to the events with this name, such as `'CONVERSATION_FOCUSED'`, of the client of `provideDesk`, until the component, directive
 * or service is destroyed. The handler runs in Angular's zone. Afterward, Angular checks the component, as it does after a template event
 * listener.
 * On a server, it does nothing. Call it where `inject` works. Throws an `Error` if the application has no `provideDesk`.
 */
export function injectDeskEvent<Name extends DeskEventName>(name: Name, handler: Handler<DeskEventNamed<Name>>): void;
/**
 * Subscribes to a method of the client that you pass, such as `'onUnknownEvent'`, until the component, directive or service is destroyed.
 * Without a client, it does nothing. Call it where `inject` works.
 */
export function injectDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: Client | undefined,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/**
 * Subscribes to the events with this name, such as `'CONVERSATION_FOCUSED'`, of the client that you pass, until the component, directive or
 * service is destroyed. Without a client, it does nothing. Call it where `inject` works.
 */
export function injectDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk:
    | {
        /** Subscribes to every event. The function picks the events with the name. */
        readonly onEvent: Subscribe<Event>;
      }
    | undefined,
  name: Name,
  handler: Handler<EventNamed<Event, Name>>,
): void;
export function injectDeskEvent(
  ...passed: [string, Handler<never>] | [object | undefined, string, Handler<never>]
): void {
  assertInInjectionContext(injectDeskEvent);
  const isProvided = passed.length === 2;
  const client = clientOf(isProvided ? [] : [passed[0]]);
  const [name, handler] = isProvided ? passed : [passed[1], passed[2]];
  const zone = inject(NgZone);
  // A service has no view.
  const view = inject(ChangeDetectorRef, { optional: true });
  const handle = (event: never) =>
    zone.run(() => {
      // Plain fields that the handler sets show up without zone.js, too.
      view?.markForCheck();
      return handler(event);
    });
  const stop = client && zone.runOutsideAngular(() => subscribeByName(client, name, handle));
  if (stop) inject(DestroyRef).onDestroy(stop);
}
