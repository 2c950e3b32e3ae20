/** The name on the wire of an event of the desk. */
const named = (name: string, payload: object) => ({ event: `com.iadvize.desk.${name}`, ...payload });

const visitorUpdated = (conversationId: number, visitor: object) =>
  named('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor });

/** What a desk may send that differs from the catalogue wherever the wire is unpublished. */
export const oddDeskMessages: readonly object[] = [
  named('AVAILABILITY_UPDATED', { status: { chat: 'AVAILABLE', call: 'BUSY' } }),
  named('AVAILABILITY_UPDATED', { status: { chat: 'UNAVAILABLE', call: 'UNAVAILABLE_FORCED' } }),
  named('CONVERSATION_ADDED', { conversationId: 7001, projectId: 4321 }),
  visitorUpdated(7001, {
    contact: { email: 'grace@private.example', phone: 33_612_345_678 },
    identity: { first_name: 'Grace', last_name: 'Hopper' },
    account: { externalId: 'K-9000' },
    tags: ['vip', 7],
    since: new Date(0),
  }),
  visitorUpdated(7001, { contact: { email: null, phone: 33_612_345_678 }, tags: [], orders: { a1: 1, b2: 2 } }),
  named('CONVERSATION_FOCUSED', { conversationId: 7001 }),
  named('VISITOR_TYPING', { conversationId: 7001, seconds: 3, draft: { 'grace@private.example': 'secret' } }),
  named('VISITOR_TYPING', { conversationId: 7001, seconds: null }),
  named('MESSAGE_RECEIVED', { conversationId: 7001, conversationParticipantType: 'Visitor', channel: 'CHAT' }),
  named('Grace_Hopper', { conversationId: 7001 }),
  named('CONVERSATION_REMOVED', { conversationId: 7001 }),
];
