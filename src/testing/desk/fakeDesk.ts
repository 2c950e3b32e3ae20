import type { DeskAvailability, DeskEventName, DeskState } from 'iadvize-desk-events';
import type { DeskRecording } from '../recorder/recording';
import type { AvailabilityShape, OddAvailability } from './availability';
import type { DeskPayload } from './checkedMessage';
import type { DeliveryOptions, FakeSender } from './delivery';
import type { FakeVisitor, OddVisitor, VisitorShape } from './visitor';

/** The options of `createFakeDesk`. Each can be left out. */
export interface FakeDeskOptions extends DeliveryOptions {
  /** The seed of the ids and the made-up visitors: the same seed always makes the same ones. Default: 1. */
  readonly seed?: number | undefined;
  /**
   * Which field names visitors have, or a function that returns the visitor as your desk sends it. The names are a guess: the real desk's are
   * unpublished. Default: `'graphql'`.
   */
  readonly visitorShape?: VisitorShape | OddVisitor | undefined;
  /**
   * How availability is sent, or a function that returns the payload as your desk sends it. The shapes are a guess: the real desk's is
   * unpublished. Default: `'list'`.
   */
  readonly availabilityShape?: AvailabilityShape | OddAvailability | undefined;
  /** How conversation ids are sent: as UUIDs, or as numbers. The methods take and return them as text in any case. Default: `'uuid'`. */
  readonly idShape?: 'uuid' | 'number' | undefined;
}

/**
 * A fake desk for tests. It behaves as iAdvize documents, and its messages are genuine MessageEvents, so your client checks them as
 * it checks the real desk's. Each method that takes an id throws a `RangeError` if no such conversation is there.
 */
export interface FakeDesk {
  /** A conversation arrives. Sends ADDED, VISITOR_UPDATED, and FOCUSED if it is the only conversation. Returns its id. */
  readonly addConversation: (facts?: {
    /** The id of the iAdvize project. Default: 1234. */
    readonly projectId?: number | undefined;
    /** What is known about the visitor. Default: a made-up person. */
    readonly visitor?: FakeVisitor | undefined;
  }) => string;
  /**
   * The operator switches to a conversation. Sends FOCUS_LOST for the one that had the focus, then FOCUSED. Sends nothing if the
   * conversation has the focus already.
   */
  readonly focus: (id: string) => void;
  /** More becomes known about a visitor, or the operator edits the visitor. Sends VISITOR_UPDATED. */
  readonly updateVisitor: (id: string, changes: FakeVisitor) => void;
  /** The operator clicks on a conversation's tab at the left. Sends STATE_BOX_CLICKED, then what `focus` sends. */
  readonly clickStateBox: (id: string) => void;
  /**
   * Somebody sends a message. Sends the message event under a placeholder name, because the real name is unpublished. `from` is
   * who wrote it.
   */
  readonly receiveMessage: (id: string, from: 'Visitor' | 'Professional' | 'Expert') => void;
  /** The agent's status changes on some channels. Sends AVAILABILITY_UPDATED with the status of every channel set so far. */
  readonly setAvailability: (changes: DeskAvailability) => void;
  /**
   * A conversation is closed or transferred. Sends FOCUS_LOST if it had the focus, then REMOVED, then FOCUSED for the conversation
   * that takes the focus over, if there is one.
   */
  readonly removeConversation: (id: string) => void;
  /** The operator snoozes a conversation. Sends what `removeConversation` sends. `resume` brings the conversation back. */
  readonly snooze: (id: string) => void;
  /** A snoozed conversation comes back under the same id. Sends what `addConversation` sends. */
  readonly resume: (id: string) => void;
  /**
   * The desk's page reloads. Sends ADDED and VISITOR_UPDATED for each conversation that is kept, then FOCUSED for one of them. It
   * doesn't mention the others, as if they were closed during the reload. If `source` is a frame, its `load` event fires first.
   */
  readonly reload: (options?: {
    /** The ids of the conversations to keep. Default: all of them. */
    readonly keep?: readonly string[] | undefined;
  }) => void;
  /** Sends one event with this payload. Throws a `TypeError` if the name isn't a known event's, or if the schema refuses the payload. */
  readonly send: <Name extends DeskEventName>(name: Name, payload: DeskPayload<Name>) => void;
  /**
   * Delivers any data at all as a message, from any sender: for junk and hostile messages. Throws a `TypeError` if you pass a sender
   * and the desk was created with `post`.
   */
  readonly post: (data: unknown, sender?: FakeSender) => void;
  /** Sends the messages of a recording in their order, with made-up values and without the pauses between them. */
  readonly replay: (recording: DeskRecording) => void;
  /**
   * Returns what a client knows if it got every event: it equals that client's `state.get()`, except for what its `profile` and `availability`
   * options and its own entries add, or don't find in your own shapes. After a reload with `keep`, the client
   * catches up 4 s later, and only if its `source` is the frame.
   */
  readonly state: () => DeskState;
}
