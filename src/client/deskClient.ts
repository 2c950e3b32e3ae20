import type { DeskEventDefinition, DeskEventDefinitions } from '../events/defineDeskEvent';
import type {
  DeskEvent,
  DeskEventName,
  DeskEventNamed,
  DeskEventOf,
  DeskUnknownEvent,
  StandardDeskEvents,
} from '../events/deliveredEvent';
import type { DeskRejection } from '../intake/rejection';
import type { DeskSource } from '../intake/source';
import type { Handler, SubscribeOptions, Unsubscribe } from '../shared/emitter';
import type { StandardSchema } from '../shared/standardSchema';
import type { DeskStateStore } from '../state/store';
import type { DeskDiagnosis } from './diagnosis';
import type { FocusedVisitorHandler } from './screenPop';
import type { WaitOptions } from './waitFor';

/** Subscribes a handler to one kind of event; gives the function that ends the subscription. */
export type Subscribe<Event> = (handler: Handler<Event>, options?: SubscribeOptions) => Unsubscribe;

/** One method for each entry of the catalogue, under the handler's name. */
export type DeskHandlers<Events extends DeskEventDefinitions = StandardDeskEvents> = {
  readonly [Handler in keyof Events]: Subscribe<DeskEventOf<Handler, Events>>;
};

/** The members that a client has whatever its entries are. */
export interface DeskClientMembers<Events extends DeskEventDefinitions = StandardDeskEvents> {
  /** Every validated event, after the handlers of its own kind: a union that narrows on `event`, the full wire name. */
  readonly onEvent: Subscribe<DeskEvent<Events>>;
  /** An event of the desk's namespace that the client's entries don't name, unchecked: `{ event, data }`. */
  readonly onUnknownEvent: Subscribe<DeskUnknownEvent>;
  /**
   * The visitor that the agent is talking to, for a screen pop: joins the focus and the visitor's data, whichever comes first.
   * Called once each time a conversation with a known visitor takes the focus, again when the visitor's normalised `profile`
   * changes meanwhile, and in a microtask for the one that has the focus already. The handler's `signal` aborts as soon as that
   * is no longer the focused visitor, the subscription ends, or the client closes: pass it to the look-up, so that a slow one
   * can't open the wrong record. An `AbortError` after that is not reported.
   */
  readonly onFocusedVisitor: (handler: FocusedVisitorHandler, options?: SubscribeOptions) => Unsubscribe;
  /**
   * A promise of the next event of this name, such as `'CONVERSATION_FOCUSED'`, that `where` accepts. Rejects with a
   * `DeskWaitError`: `timeout`, with a hint at what may be wrong, `aborted` or `closed`. Throws a `TypeError` for a name that the
   * client's entries don't have.
   */
  readonly waitFor: <Name extends DeskEventName<Events>>(
    name: Name,
    options?: WaitOptions<DeskEventNamed<Name, Events>>,
  ) => Promise<DeskEventNamed<Name, Events>>;
  /** What is known of the desk now: its conversations, the one that has the focus, the agent's availability. */
  readonly state: DeskStateStore;
  /** What the client has heard so far, in counts and hints, for the question why nothing arrives: never a payload. */
  readonly diagnose: () => DeskDiagnosis;
  /** Removes every listener and ends every wait; calling it again is fine, nothing is delivered afterwards. */
  readonly close: () => void;
}

/** A client of one desk: its methods work detached. `createDeskClient` makes it. */
export type DeskClient<Events extends DeskEventDefinitions = StandardDeskEvents> = DeskHandlers<Events> &
  DeskClientMembers<Events>;

/** What an override's output must hold, since the package itself reads it. */
interface OverrideNeeds {
  onConversationAdded: { conversationId: string; projectId?: number | string | undefined };
  onConversationFocused: { conversationId: string };
  onConversationFocusLost: { conversationId: string };
  onConversationStateBoxClicked: { conversationId: string };
  onConversationVisitorUpdated: { conversationId: string; visitor: object };
  onConversationRemoved: { conversationId: string };
}

type IsLetter<Character extends string> = Uppercase<Character> extends Lowercase<Character> ? false : true;

type IsHandlerName<Name> = Name extends `on${infer First}${string}`
  ? First extends Uppercase<First>
    ? IsLetter<First>
    : false
  : false;

type CheckedEntry<Handler> = Handler extends keyof OverrideNeeds
  ? DeskEventDefinition<string, StandardSchema<OverrideNeeds[Handler]>>
  : Handler extends keyof DeskClientMembers
    ? never
    : IsHandlerName<Handler> extends true
      ? DeskEventDefinition<string, StandardSchema<object>>
      : never;

/** Makes an entry under a reserved or misshapen name, or one that lacks what the package reads, a compile error. */
type CheckedEvents<Events> = { readonly [Handler in keyof Events]: CheckedEntry<Handler> };

/** What `createDeskClient` takes; each option may be left out. */
export interface DeskClientOptions<Events extends DeskEventDefinitions = StandardDeskEvents> {
  /** The exact origins that the desk may post from, never `'*'` or `'null'`. Default: `[deskOrigins.ha]`. */
  readonly origins?: readonly string[] | undefined;
  /**
   * Which frame or window is the desk, read at each message. Where it names none, or throws, nothing passes. Left out, every
   * window of the listed origins is heard.
   *
   * @example
   * createDeskClient({ source: () => document.querySelector('iframe') });
   */
  readonly source?: DeskSource;
  /** Called with the reason for each message that is not delivered. Default: nothing is said. */
  readonly onRejected?: ((rejection: DeskRejection) => unknown) | undefined;
  /**
   * Called with what a handler or callback threw or rejected with, and the event that it was handling: undefined for
   * listeners of the state, `onFocusedVisitor` and `onRejected`. Default: the platform's `reportError`.
   */
  readonly onHandlerError?:
    | ((error: unknown, event: DeskEvent<Events> | DeskUnknownEvent | undefined) => unknown)
    | undefined;
  /** Closes the client when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** The entries to listen to, such as `{ ...deskEvents, onVisitorTyping: defineDeskEvent(…) }`. Default: `deskEvents`. */
  readonly events?: Events | undefined;
}

/** The options as `createDeskClient` takes them: their entries are checked one by one. */
export type CheckedDeskClientOptions<Events extends DeskEventDefinitions = StandardDeskEvents> =
  DeskClientOptions<Events> & {
    /** The entries, each under a name that a handler may have, with what the package itself reads in its output. */
    readonly events?: CheckedEvents<Events> | undefined;
  };
