const prefix = 'com.iadvize.desk.';

/**
 * What the desk of the guide 'My desk sends something else' posts. It differs from the catalogue wherever it may: ids are numbers, the profile is elsewhere, statuses have another shape,
 * and there is an event that the catalogue doesn't know. As on a real desk, the conversation leaves in the end.
 */
export const guideDeskMessages: readonly object[] = [
  { event: `${prefix}AVAILABILITY_UPDATED`, status: { chat: 'AVAILABLE' } },
  { event: `${prefix}CONVERSATION_ADDED`, conversationId: 4711, projectId: 1234 },
  {
    event: `${prefix}CONVERSATION_VISITOR_UPDATED`,
    conversationId: 4711,
    visitor: { contact: { email: 'grace@private.example' }, card: 'SECRET-1' },
  },
  { event: `${prefix}CONVERSATION_FOCUSED`, conversationId: 4711 },
  { event: `${prefix}VISITOR_TYPING`, conversationId: 4711, seconds: 3 },
  { event: `${prefix}CONVERSATION_FOCUS_LOST`, conversationId: 4711 },
  { event: `${prefix}CONVERSATION_REMOVED`, conversationId: 4711 },
];
