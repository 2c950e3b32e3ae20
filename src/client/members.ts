import type { DeskEventDefinitions } from '../events/defineDeskEvent';
import type { StandardDeskEvents } from '../events/deskEvents';
import type { DeskEvent, DeskEventName, DeskEventNamed, DeskEventOf, DeskUnknownEvent } from '../events/eventTypes';
import type { Handler, SubscribeOptions, Unsubscribe } from '../shared/emitter';
import type { DeskState } from '../state/snapshot';
import type { DeskStateStore } from '../state/store';
import type { DeskDiagnosis } from './diagnosis/diagnosis';
import type { FocusedVisitor, FocusedVisitorHandler, ScreenPopOptions } from './screenPop';
import type { WaitOptions } from './waitFor';

/** Subscribes a handler to one kind of event. Returns the unsubscribe function. Throws a `TypeError` for anything but a function. */
export type Subscribe<Event> = (handler: Handler<Event>, options?: SubscribeOptions) => Unsubscribe;

/** One method for each entry. */
export type DeskHandlers<Events extends DeskEventDefinitions = StandardDeskEvents, Profile extends object = object> = {
  readonly [Method in keyof Events]: Subscribe<DeskEventOf<Method, Events, Profile>>;
};

/** The members that every client has, no matter which entries it has. */
export interface DeskClientMembers<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> {
  /**
   * Subscribes a handler to every validated event. It runs after the handlers of that kind of event. The event is a union that narrows on
   * `event`, the full wire name.
   */
  readonly onEvent: Subscribe<DeskEvent<Events, Profile>>;
  /** Subscribes a handler to the desk's events for which the client has no entry. It gets `{ event, data }`, unchecked. */
  readonly onUnknownEvent: Subscribe<DeskUnknownEvent>;
  /**
   * Subscribes a handler to the visitor that the agent is talking to, for a screen pop. It joins the focus and the visitor's data, in
   * whichever order they come.
   * The handler runs once each time a conversation with a known visitor takes the focus, again if the visitor's normalized
   * `profile` changes meanwhile, and in a microtask for the visitor that has the focus already. The handler's `signal` aborts as
   * soon as that visitor is no longer the focused one, their `profile` changes, the subscription ends, or the client closes: pass it to the
   * lookup, so that a slow one can't open the wrong record. An `AbortError` after that isn't reported. With the `remember` option, the
   * handler doesn't run for a visitor that was already handled before the page reloaded, unless you pass `{ restored: true }`.
   */
  readonly onFocusedVisitor: (
    handler: FocusedVisitorHandler<FocusedVisitor<Events, Profile>>,
    options?: ScreenPopOptions,
  ) => Unsubscribe;
  /**
   * Returns a promise of the next event of this name, such as `'CONVERSATION_FOCUSED'`, that `where` accepts. It rejects with a
   * `DeskWaitError` of code `timeout` (with hints at what may be wrong), `aborted` or `closed`. Throws a `TypeError` for a name
   * that the client has no entry for, and for a timeout that isn't a nonnegative number of milliseconds.
   */
  readonly waitFor: <Name extends DeskEventName<Events>>(
    name: Name,
    options?: WaitOptions<DeskEventNamed<Name, Events, Profile>>,
  ) => Promise<DeskEventNamed<Name, Events, Profile>>;
  /** What is known about the desk now: its conversations, the focused one, the agent's availability. */
  readonly state: DeskStateStore<DeskState<Events, Profile>>;
  /** Returns counts of the messages so far, and hints that say why nothing may arrive. It contains no payload. */
  readonly diagnose: () => DeskDiagnosis;
  /** Removes every listener and ends every wait. Nothing is delivered afterward. You can call it twice. */
  readonly close: () => void;
}

/** The standard entries if the compiler inferred none, as for `events: undefined`. */
export type EventsOrStandard<Events extends DeskEventDefinitions> = DeskEventDefinitions extends Events
  ? StandardDeskEvents
  : Events;

/**
 * A client of one desk. Its methods work detached. `createDeskClient` creates one. `Events` is the type of its entries, and `Profile` that of
 * what its `profile` option returns, such as `DeskClient<typeof events, ReturnType<typeof profile>>`. Default: the standard entries, and no
 * such option.
 */
export type DeskClient<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = DeskHandlers<Events, Profile> & DeskClientMembers<Events, Profile>;
