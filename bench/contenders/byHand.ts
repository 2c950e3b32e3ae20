import type { Contender } from './contender';

/** What an integrator writes without this package: checks the origin and the event's name, and trusts the rest. */
export const contender: Contender = {
  listen({ origin }, note) {
    window.addEventListener('message', ({ origin: sender, data }) => {
      if (sender !== origin) return;
      switch (data?.event) {
        case 'com.iadvize.desk.CONVERSATION_ADDED':
        case 'com.iadvize.desk.CONVERSATION_FOCUSED':
        case 'com.iadvize.desk.CONVERSATION_FOCUS_LOST':
        case 'com.iadvize.desk.CONVERSATION_STATE_BOX_CLICKED':
        case 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED':
        case 'com.iadvize.desk.CONVERSATION_REMOVED':
        case 'com.iadvize.desk.AVAILABILITY_UPDATED':
          note(data);
          break;
        default:
          // The message event's name is unpublished.
          if (data?.conversationParticipantType) note(data);
      }
    });
  },
};
