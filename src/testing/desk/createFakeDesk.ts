import { type DeskConnection, normalizeVisitor } from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';
import { wireAvailabilityOf } from './availability';
import { checkedMessage } from './checkedMessage';
import { createDelivery } from './delivery';
import type { FakeDesk, FakeDeskOptions } from './fakeDesk';
import { openDesk } from './openDesk';
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
import { unknownConversation } from './unknownConversationError';
import { makeUpVisitor, wireVisitorOf } from './visitor';

/** The message event's name is unpublished. Any name in the desk's namespace will do, as long as no other event has it. */
const messageEvent = 'com.iadvize.desk.NAME_OF_THE_MESSAGE_EVENT';

/**
 * Creates a fake desk for your tests. Throws a `TypeError` if there is no `window` and neither `window` nor `post` is passed. The
 * order of the events within one action is a guess, because the real order is unpublished.
 *
 * @example
 * const fake = createFakeDesk();
 * const id = fake.addConversation({ visitor: { externalId: 'C-100' } });
 */
export function createFakeDesk(options: FakeDeskOptions = {}): FakeDesk {
  const ownOptions = ownFieldsOf(options);
  const { seed = 1, visitorShape = 'graphql', availabilityShape = 'list', idShape = 'uuid', source } = ownOptions;
  const seeded = createSeeded(seed);
  const deliver = createDelivery(ownOptions);
  const sentVisitors = new Map<string, Record<string, unknown>>();
  let desk = emptyDesk;

  let connection: DeskConnection = 'waiting';

  let lastNumber = idShape === 'number' ? 100_000 + seeded.below(900_000) : 0;
  const newId = () => {
    if (idShape === 'uuid') return seeded.uuid();
    lastNumber += 1;
    return String(lastNumber);
  };
  const wireIdOf = (id: string) => (idShape === 'uuid' ? id : Number(id));

  const send: FakeDesk['send'] = (name, payload) => {
    deliver(checkedMessage(name, payload));
    connection = 'live';
  };

  const say = (saying: Saying) => {
    switch (saying.event) {
      case 'AVAILABILITY_UPDATED':
        return send(saying.event, wireAvailabilityOf(saying.availability, availabilityShape));
      case 'CONVERSATION_ADDED':
        return send(saying.event, {
          conversationId: wireIdOf(saying.conversation.id),
          projectId: saying.conversation.projectId,
        });
      case 'CONVERSATION_VISITOR_UPDATED': {
        const visitor = wireVisitorOf(saying.conversation.visitor, visitorShape, seeded.nextTime());
        sentVisitors.set(saying.conversation.id, visitor);
        return send(saying.event, { conversationId: wireIdOf(saying.conversation.id), visitor });
      }
      default:
        return send(saying.event, { conversationId: wireIdOf(saying.id) });
    }
  };
  const take = ([next, sayings]: Step) => {
    desk = next;
    for (const saying of sayings) say(saying);
  };

  const onDesk = (action: string, id: string): FakeConversation => {
    const conversation = findConversation(desk, id);
    if (!conversation) throw unknownConversation(action, id);
    return conversation;
  };
  const snoozed = (action: string, id: string): FakeConversation => {
    const conversation = desk.snoozed.find((one) => one.id === id);
    if (!conversation) throw unknownConversation(action, id, 'a snoozed conversation');
    return conversation;
  };

  return {
    addConversation(facts = {}) {
      const { projectId = 1234, visitor = makeUpVisitor(seeded) } = ownFieldsOf(facts);
      const id = newId();
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
      deliver({ event: messageEvent, conversationId: wireIdOf(conversationId), conversationParticipantType: from });
      connection = 'live';
    },
    setAvailability: (changes) => take(changeAvailability(desk, changes)),
    removeConversation: (id) => take(leave(desk, onDesk('removeConversation', id), false)),
    snooze: (id) => take(leave(desk, onDesk('snooze', id), true)),
    resume: (id) => take(arrive(desk, snoozed('resume', id))),
    reload(reloadOptions = {}) {
      const { keep } = ownFieldsOf(reloadOptions);
      for (const id of keep ?? []) onDesk('reload', id);
      const frame = source && !ownOptions.post ? openDesk(source).frame : undefined;
      const page = frame?.ownerDocument.defaultView;
      if (page) {
        frame.dispatchEvent(new page.Event('load'));
        connection = 'waiting';
      }
      take(reload(desk, (id) => keep?.includes(id) ?? true));
    },
    send,
    post: deliver,
    replay(recording) {
      for (const message of messagesOf(ownFieldsOf(recording).messages, seeded)) deliver(message);
    },
    state() {
      const conversations = desk.conversations.map(({ id, projectId }) => {
        const visitor = sentVisitors.get(id);
        return { id, projectId, visitor, profile: normalizeVisitor(visitor) };
      });
      const focusedConversation = conversations.find(({ id }) => id === desk.focusedId);
      const { availability } = desk;
      return { connection, conversations, ...(focusedConversation && { focusedConversation }), availability };
    },
  };
}
