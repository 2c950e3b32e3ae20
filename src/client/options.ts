import type { DeskChannel } from '../events/availability';
import type { DeskEventDefinition, DeskEventDefinitions } from '../events/defineDeskEvent';
import type { StandardDeskEvents } from '../events/deskEvents';
import type { DeskEvent, DeskUnknownEvent } from '../events/eventTypes';
import type { FieldsOfMethod, normalizers } from '../events/normalizers';
import type { AvailabilityRead, VisitorRead } from '../events/readerInputs';
import type { DeskRejection } from '../intake/rejection';
import type { DeskSource } from '../intake/source';
import type { StandardSchema } from '../shared/standardSchema';
import type { reducers } from '../state/reducers';
import type { DeskClientMembers, EventsOrStandard } from './members';
import type { RememberOptions } from './remember';

/** What a method's row reads of its parameter; anything at all if it has none. */
type Read<Parameter> = unknown extends Parameter ? object : Parameter;

/** The fields that a payload must have, so that its event has these fields. */
type AsPosted<Fields> = {
  readonly [Field in keyof Fields]: Field extends 'conversationId' ? string | number : Fields[Field];
};

/** The fields that the output of an entry's schema must have, because the package itself reads them to normalize the event and to keep the state. */
type OutputNeeded<Method extends keyof StandardDeskEvents> = Read<Parameters<(typeof normalizers)[Method]>[0]> &
  AsPosted<Omit<Parameters<(typeof reducers)[Method]>[1], keyof FieldsOfMethod<Method, object>>>;

type IsLetter<Character extends string> = Uppercase<Character> extends Lowercase<Character> ? false : true;

type IsMethodName<Name> = Name extends `on${infer First}${string}`
  ? First extends Uppercase<First>
    ? IsLetter<First>
    : false
  : false;

/** The type that an entry must have: a sentence, which no entry fits and the compiler quotes, if its key can't be used. */
type CheckedEntry<Method> = Method extends keyof StandardDeskEvents
  ? DeskEventDefinition<string, StandardSchema<OutputNeeded<Method>>>
  : Method extends keyof DeskClientMembers
    ? `The client has a member '${Method}': choose another name`
    : IsMethodName<Method> extends true
      ? DeskEventDefinition<string, StandardSchema<object>>
      : `Expected a name such as 'onVisitorTyping', received '${Method & string}'`;

/** Each entry under a key that can be used, with what the package itself reads in its output. */
type CheckedEvents<Events> = { readonly [Method in keyof Events]: CheckedEntry<Method> };

/** What the `availability` option may return: a status by channel. Values that aren't strings are ignored. */
export type ReadAvailability = {
  /** The status on a channel. */
  readonly [Channel in DeskChannel]?: unknown;
};

/** The options of `createDeskClient`. Each can be left out. Only the object's own properties count, not what it inherits. */
export interface DeskClientOptions<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> {
  /** The exact origins that the desk may post from, never `'*'` or `'null'`. Default: `[deskOrigins.ha]`. */
  readonly origins?: readonly string[] | undefined;
  /**
   * Which frame, window or popup is the desk, read for each message. If it names none, or throws, nothing passes. A promise names none.
   * Default: every window of the listed origins is heard.
   *
   * @example
   * createDeskClient({ source: () => document.querySelector('iframe') });
   */
  readonly source?: DeskSource;
  /** Called with the reason for each message that isn't delivered. Default: nothing happens. */
  readonly onRejected?: ((rejection: DeskRejection) => unknown) | undefined;
  /**
   * Called with what a handler or callback threw or rejected with, and the event that it was handling: undefined for listeners of
   * the state, `onFocusedVisitor` and `onRejected`. What `profile` and `availability` throw comes here, too. Default: the platform's `reportError`.
   */
  readonly onHandlerError?:
    | ((error: unknown, event: DeskEvent<Events> | DeskUnknownEvent | undefined) => unknown)
    | undefined;
  /**
   * Whether to keep the state when the CRM page loads again, if `source` is a popup that stays open, such as that of `createDeskPopup`. The
   * state comes back before the first handler runs: ids, projects, focus and availability, and visitors only if you ask for them. It is
   * stored in the tab when the page is left, stays there until the next page's client reads it or the tab is closed, and is restored only
   * within a minute. What the desk posts while no page listens is lost. Throws a `TypeError` for anything but a boolean
   * or an object. Default: `false`.
   */
  readonly remember?: boolean | RememberOptions | undefined;
  /** Closes the client when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** The entries to listen to, such as `{ ...deskEvents, onVisitorTyping: defineDeskEvent(…) }`. Default: `deskEvents`. */
  readonly events?: Events | undefined;
  /**
   * Reads a visitor whose fields have other names than the package knows. The fields of the object that it returns are
   * added to `profile`, or take the place of what the package has read, in the events, in the state and in `onFocusedVisitor`. Fields of
   * your own have the types of what you return, and may be missing. The package's fields are strings: numbers become strings, and what isn't
   * text, is blank or has more than 500 characters leaves the package's own reading as it is, as does undefined.
   *
   * It gets a frozen visitor, as the schema of `onConversationVisitorUpdated` returns it. If it throws, or returns anything but a plain object
   * of at most 100 fields, where each 50 characters of text count as one more field, the error goes to `onHandlerError`, and the package's own
   * reading stays. Default: the package reads the names of iAdvize's GraphQL and REST APIs.
   *
   * @example
   * createDeskClient({ profile: (visitor) => ({ email: visitor.contact?.email, loyaltyCard: visitor.card }) });
   */
  readonly profile?: ((visitor: VisitorRead<EventsOrStandard<Events>>) => Profile) | undefined;
  /**
   * Reads an availability of any shape. It returns statuses by channel, which are added to `availability`, or take the place of what the
   * package has read. A status that isn't a string of at most 100 characters is ignored, as is undefined.
   *
   * It gets the frozen payload, as the schema of `onAvailabilityUpdated` returns it. If it throws, or returns anything but a plain object,
   * the error goes to `onHandlerError`, and the package's own reading stays. Default: the package reads `availabilities` and `availability`,
   * as a list or as a record.
   *
   * @example
   * createDeskClient({ availability: (payload) => ({ CHAT: payload.status?.chat }) });
   */
  readonly availability?: ((payload: AvailabilityRead<EventsOrStandard<Events>>) => ReadAvailability) | undefined;
}

/** The options as `createDeskClient` takes them: their entries are checked one by one. */
export type CheckedDeskClientOptions<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = DeskClientOptions<Events, Profile> & {
  /** The entries, each under a name that a method can have, with what the package itself reads in its output. */
  readonly events?: CheckedEvents<Events> | undefined;
};
