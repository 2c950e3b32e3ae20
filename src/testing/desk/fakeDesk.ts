import type { DeskAvailability, DeskEventName, DeskState } from 'iadvize-desk-events';
import type { DeskRecording } from '../recorder/recording';
import type { AvailabilityShape } from './availability';
import type { DeskPayload } from './checkedMessage';
import type { DeliveryOptions, FakeSender } from './delivery';
import type { FakeVisitor, VisitorShape } from './visitor';

/** What `createFakeDesk` takes; each option may be left out. */
export interface FakeDeskOptions extends DeliveryOptions {
  /** What ids, times and made-up visitors follow from: the same seed gives the same ones. Default: 1. */
  readonly seed?: number | undefined;
  /** The vocabulary of the visitors: the desk's own is unpublished. Default: `'graphql'`. */
  readonly visitorShape?: VisitorShape | undefined;
  /** The shape of the availability: the desk's own is unpublished. Default: `'list'`. */
  readonly availabilityShape?: AvailabilityShape | undefined;
}

/** A desk that behaves as the documentation says, for tests: its messages are genuine and pass the client's gate, or don't. */
export interface FakeDesk {
  /** A conversation arrives: ADDED, VISITOR_UPDATED, and FOCUSED where it is the only one. Gives its id. */
  readonly addConversation: (facts?: {
    /** The iAdvize project. Default: 1234. */
    readonly projectId?: number | undefined;
    /** What is known of the visitor. Default: somebody made up. */
    readonly visitor?: FakeVisitor | undefined;
  }) => string;
  /** The operator goes to a conversation: FOCUS_LOST for the one before, FOCUSED; nothing where it has the focus already. */
  readonly focus: (id: string) => void;
  /** The visitor is known better, or edited: VISITOR_UPDATED. */
  readonly updateVisitor: (id: string, changes: FakeVisitor) => void;
  /** The operator clicks on the tab at the left: STATE_BOX_CLICKED, then as `focus`. */
  readonly clickStateBox: (id: string) => void;
  /** Somebody sends a message: the message event, under a name that is nobody's, since the real one is unpublished. */
  readonly receiveMessage: (id: string, from: 'Visitor' | 'Professional' | 'Expert') => void;
  /** The agent's status changes on some channels: AVAILABILITY_UPDATED, with all that is known. */
  readonly setAvailability: (changes: DeskAvailability) => void;
  /** A conversation is closed or transferred: FOCUS_LOST where it had the focus, REMOVED, and FOCUSED for the elected one. */
  readonly removeConversation: (id: string) => void;
  /** A conversation leaves as by `removeConversation`, and may come back. */
  readonly snooze: (id: string) => void;
  /** A snoozed conversation comes back with its id, as by `addConversation`. */
  readonly resume: (id: string) => void;
  /**
   * The desk's page is loaded anew: it announces the conversations whose ids are in `keep`, and mentions no other. Where
   * `source` is a frame, that is told of a `load` first. Default: all are kept.
   */
  readonly reload: (options?: {
    /** The ids of the conversations that the desk still has. Default: all of them. */
    readonly keep?: readonly string[] | undefined;
  }) => void;
  /** Sends an event of the catalogue with this payload; throws a `TypeError` where its schema refuses it. */
  readonly send: <Name extends DeskEventName>(name: Name, payload: DeskPayload<Name>) => void;
  /** Posts anything at all, from whomever: for junk and hostile messages. */
  readonly post: (data: unknown, sender?: FakeSender) => void;
  /** Says what a recorded desk said, in its order, with made-up values; its pauses are left out. */
  readonly replay: (recording: DeskRecording) => void;
  /**
   * What a client that heard everything knows: equal to its `state.get()`, after a reload once the client has dropped what was not
   * kept, for which it needs the frame as its `source`, and 4 s.
   */
  readonly state: () => DeskState;
}
