import type {
  DeskClientMembers,
  DeskEventDefinitions,
  DeskHandlers,
  DeskState,
  DeskStateStore,
  FocusedVisitor,
  FocusedVisitorHandler,
  ScreenPopOptions,
  StandardDeskEvents,
  Unsubscribe,
} from 'iadvize-desk-events';

/** How a handler of the focused visitor is subscribed in one of several tabs. */
export interface FocusedVisitorOptions extends ScreenPopOptions {
  /**
   * Calls the handler in one tab only: of the tabs that have such a handler, the visible one, or else the one that was visible last. If
   * that tab is closed before its handler has run, the next one has its turn. Default: `false`, which calls the handler in every tab.
   */
  readonly inOneTab?: boolean | undefined;
}

/** A desk's members that differ if several tabs share the desk. `Visitor` is the type that a handler of `onFocusedVisitor` gets. */
export interface OneTabMembers<Visitor = FocusedVisitor> {
  /**
   * Subscribes a handler to the visitor that the agent is talking to, for a screen pop, as the client's method of this name does. With
   * `{ inOneTab: true }`, the handler runs in one tab only: the visible one, or else the one that was visible last.
   */
  readonly onFocusedVisitor: (handler: FocusedVisitorHandler<Visitor>, options?: FocusedVisitorOptions) => Unsubscribe;
}

/** The members that every follower has, no matter which entries it has. */
export interface FollowedDeskMembers<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> extends Pick<DeskClientMembers<Events, Profile>, 'onEvent' | 'onUnknownEvent' | 'waitFor' | 'state'>,
    OneTabMembers<FocusedVisitor<Events, Profile>> {
  /** Stops following: removes every listener and ends every wait. You can call it twice. */
  readonly close: () => void;
}

/**
 * The desk of another tab. Its methods work detached. `followDesk` creates one. `Events` is the type of its entries, and `Profile` that of
 * what the sharing client's `profile` option returns.
 */
export type FollowedDesk<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = DeskHandlers<Events, Profile> & FollowedDeskMembers<Events, Profile>;

/** The members that `shareDesk` adds to a client, or replaces. `Visitor` is the type that a handler of `onFocusedVisitor` gets. */
export interface SharedDeskMembers<Visitor = FocusedVisitor> extends OneTabMembers<Visitor> {
  /**
   * Fulfills as soon as the other tabs can follow the desk, and also if you stop sharing before then. Rejects with an `Error` if another tab
   * shares a desk on this channel already.
   */
  readonly ready: Promise<void>;
  /** Stops sharing the desk: the followers know nothing anymore. The client itself stays open. You can call it twice. */
  readonly close: () => void;
}

/** The members of a client that `shareDesk` needs. They are the same for all entries and for any `profile` option. */
export interface ShareableDesk extends Pick<DeskClientMembers, 'onUnknownEvent'> {
  /** Subscribes a handler to the visitor that the agent is talking to. */
  readonly onFocusedVisitor: (
    handler: FocusedVisitorHandler<FocusedVisitor<DeskEventDefinitions>>,
    options?: ScreenPopOptions,
  ) => Unsubscribe;
  /** What is known about the desk now. */
  readonly state: DeskStateStore<DeskState<DeskEventDefinitions>>;
  /** Subscribes a handler to every validated event. */
  readonly onEvent: (
    handler: (event: {
      /** The event's full name on the wire. */
      readonly event: string;
    }) => unknown,
  ) => Unsubscribe;
  /** Waits for an event of a name, or for the end of the client. */
  readonly waitFor: (name: never, options?: never) => Promise<unknown>;
}

/** A desk with visitors of any type: the tabs pass them on without reading them. */
export type PassedOnDesk = Pick<ShareableDesk, 'onEvent'> &
  Pick<DeskClientMembers, 'onUnknownEvent' | 'onFocusedVisitor' | 'state'>;

type FocusedVisitorOf<Desk extends ShareableDesk> =
  Parameters<Desk['onFocusedVisitor']>[0] extends FocusedVisitorHandler<infer Visitor> ? Visitor : never;

/** The desk of this tab, which other tabs follow: the members of its client, some of them replaced. `shareDesk` creates one. */
export type SharedDesk<Desk extends ShareableDesk> = Omit<Desk, keyof SharedDeskMembers> &
  SharedDeskMembers<FocusedVisitorOf<Desk>>;
