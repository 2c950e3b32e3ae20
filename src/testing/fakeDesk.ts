import { type DeskAvailability, type DeskEventName, type DeskState, normalizeVisitor } from 'iadvize-desk-events';
import { frameOf } from '../deskSource';
import { createDelivery, type DeliveryOptions, type FakeSender } from './delivery';
import { type AvailabilityShape, wireAvailabilityOf } from './fakeAvailability';
import { type FakeVisitor, makeUpVisitor, type VisitorShape, wireVisitorOf } from './fakeVisitor';
import { checkedMessage, type DeskPayload } from './payloads';
import type { DeskRecording } from './recording';
import { messagesOf } from './replay';
import { createSeeded } from './seed';
import {
  arrive,
  changeAvailability,
  changeVisitor,
  emptyDesk,
  type FakeConversation,
  findConversation,
  focus,
  leave,
  reload,
  type Saying,
  type Step,
} from './simulation';

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
  readonly reload: (options?: { readonly keep?: readonly string[] | undefined }) => void;
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

/** The name of the message event is unpublished; any name in the desk's namespace that is no other event's will do. */
const messageEvent = 'com.iadvize.desk.NAME_OF_THE_MESSAGE_EVENT';

/**
 * Makes a desk to test against. The order of the events within one action is a guess: it is unpublished.
 *
 * @example
 * const fake = createFakeDesk();
 * const id = fake.addConversation({ visitor: { externalId: 'C-100' } });
 */
export function createFakeDesk(options: FakeDeskOptions = {}): FakeDesk {
  const { seed = 1, visitorShape = 'graphql', availabilityShape = 'list', source } = options;
  const seeded = createSeeded(seed);
  const deliver = createDelivery(options);
  const sentVisitors = new Map<string, Record<string, unknown>>();
  let desk = emptyDesk;

  const send: FakeDesk['send'] = (name, payload) => deliver(checkedMessage(name, payload));

  const say = (saying: Saying) => {
    switch (saying.event) {
      case 'AVAILABILITY_UPDATED':
        return send(saying.event, wireAvailabilityOf(saying.availability, availabilityShape));
      case 'CONVERSATION_ADDED':
        return send(saying.event, {
          conversationId: saying.conversation.id,
          projectId: saying.conversation.projectId,
        });
      case 'CONVERSATION_VISITOR_UPDATED': {
        const visitor = wireVisitorOf(saying.conversation.visitor, visitorShape, seeded.nextTime());
        sentVisitors.set(saying.conversation.id, visitor);
        return send(saying.event, { conversationId: saying.conversation.id, visitor });
      }
      default:
        return send(saying.event, { conversationId: saying.id });
    }
  };
  const take = ([next, sayings]: Step) => {
    desk = next;
    for (const saying of sayings) say(saying);
  };

  const found = (action: string, id: string, conversation: FakeConversation | undefined): FakeConversation => {
    if (!conversation)
      throw new RangeError(`${action}: there is no such conversation, '${id}'; addConversation gives ids.`);
    return conversation;
  };
  const onDesk = (action: string, id: string) => found(action, id, findConversation(desk, id));

  return {
    addConversation({ projectId = 1234, visitor = makeUpVisitor(seeded) } = {}) {
      const id = seeded.uuid();
      take(arrive(desk, { id, projectId, visitor: { id: seeded.uuid(), ...visitor } }));
      return id;
    },
    focus: (id) => take(focus(desk, onDesk('focus', id).id)),
    updateVisitor: (id, changes) => take(changeVisitor(desk, onDesk('updateVisitor', id), changes)),
    clickStateBox(id) {
      say({ event: 'CONVERSATION_STATE_BOX_CLICKED', id: onDesk('clickStateBox', id).id });
      take(focus(desk, id));
    },
    receiveMessage(id, from) {
      const { id: conversationId } = onDesk('receiveMessage', id);
      deliver({ event: messageEvent, conversationId, conversationParticipantType: from });
    },
    setAvailability: (changes) => take(changeAvailability(desk, changes)),
    removeConversation: (id) => take(leave(desk, onDesk('removeConversation', id), false)),
    snooze: (id) => take(leave(desk, onDesk('snooze', id), true)),
    resume: (id) =>
      take(
        arrive(
          desk,
          found(
            'resume',
            id,
            desk.snoozed.find((snoozed) => snoozed.id === id),
          ),
        ),
      ),
    reload({ keep } = {}) {
      for (const id of keep ?? []) onDesk('reload', id);
      const frame = source && !options.post ? frameOf(source) : undefined;
      const page = frame?.ownerDocument.defaultView;
      if (page) frame.dispatchEvent(new page.Event('load'));
      take(reload(desk, (id) => keep?.includes(id) ?? true));
    },
    send,
    post: deliver,
    replay(recording) {
      for (const message of messagesOf(recording, seeded)) deliver(message);
    },
    state() {
      const conversations = desk.conversations.map(({ id, projectId }) => {
        const visitor = sentVisitors.get(id);
        return { id, projectId, visitor, profile: normalizeVisitor(visitor) };
      });
      const focusedConversation = conversations.find(({ id }) => id === desk.focusedId);
      return { conversations, ...(focusedConversation && { focusedConversation }), availability: desk.availability };
    },
  };
}
