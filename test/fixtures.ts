import type { deskEvents } from '../src/index';

/** What one event looks like on the wire and at its handler. */
export interface Fixture {
  /** The payload as the desk posts it. */
  readonly posted: Readonly<Record<string, unknown> & { event: string }>;
  /** What delivery adds to the payload, or puts instead of its fields. */
  readonly added: Readonly<Record<string, unknown>>;
}

export const conversationId = '4f9a2c1e-6f0b-4d0e-9a57-0c2f3f1f7a11';

/** A payload of each event of the catalogue, by handler; the compiler asks for the one that is missing. */
export const fixtures: Readonly<Record<keyof typeof deskEvents, Fixture>> = {
  onConversationAdded: {
    posted: { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId, projectId: '1234' },
    added: { projectId: 1234 },
  },
  onConversationFocused: {
    posted: { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId },
    added: {},
  },
  onConversationFocusLost: {
    posted: { event: 'com.iadvize.desk.CONVERSATION_FOCUS_LOST', conversationId },
    added: {},
  },
  onConversationStateBoxClicked: {
    posted: { event: 'com.iadvize.desk.CONVERSATION_STATE_BOX_CLICKED', conversationId },
    added: {},
  },
  onConversationVisitorUpdated: {
    posted: {
      event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
      conversationId,
      visitor: {
        visitorId: 'v-1',
        externalUserId: 'C-100',
        firstName: 'Ada',
        email: 'ada@example.org',
        zipCode: 75001,
      },
    },
    added: {
      profile: {
        id: 'v-1',
        externalId: 'C-100',
        firstName: 'Ada',
        lastName: undefined,
        email: 'ada@example.org',
        phone: undefined,
        address: undefined,
        city: undefined,
        zipCode: '75001',
        country: undefined,
      },
    },
  },
  onConversationRemoved: {
    posted: { event: 'com.iadvize.desk.CONVERSATION_REMOVED', conversationId },
    added: {},
  },
  onAvailabilityUpdated: {
    posted: {
      event: 'com.iadvize.desk.AVAILABILITY_UPDATED',
      availabilities: [
        { channel: 'CHAT', status: 'AVAILABLE' },
        { channel: 'CALL', status: 'UNAVAILABLE_FORCED' },
      ],
    },
    added: { availability: { CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE_FORCED' } },
  },
  onConversationMessage: {
    posted: {
      event: 'com.iadvize.desk.A_NAME_NOBODY_PUBLISHED',
      conversationId,
      conversationParticipantType: 'Visitor',
    },
    added: {
      event: 'com.iadvize.desk.CONVERSATION_MESSAGE',
      wireName: 'com.iadvize.desk.A_NAME_NOBODY_PUBLISHED',
    },
  },
};

/** The handlers' names, in the catalogue's order. */
export const handlerNames = Object.keys(fixtures) as Array<keyof typeof deskEvents>;

/** The event that a handler gets for its fixture. */
export function deliveredFixture(handler: keyof typeof deskEvents): Record<string, unknown> {
  return { ...fixtures[handler].posted, ...fixtures[handler].added };
}
