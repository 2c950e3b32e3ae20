import type { DeskEventOf, StandardDeskEvents } from '../../src/index';
import type { RecordedCall } from './crmWindow';

/** A message of the desk, and what the client makes of it. */
export interface MessageOf<Handler extends keyof StandardDeskEvents> {
  readonly handler: Handler;
  /** The data as the desk posts it. */
  readonly posted: Readonly<Record<string, unknown>>;
  /** The event as its handler gets it. */
  readonly delivered: DeskEventOf<Handler>;
}

/** A message of any kind of the desk's, and what the client makes of it. */
export type DeskMessage = { [Handler in keyof StandardDeskEvents]: MessageOf<Handler> }[keyof StandardDeskEvents];

const conversationId = '7c9a1f8e-3d52-4b60-9e1f-0a4d7b2c5e81';

const visitor = {
  visitorId: '5be1',
  externalUserId: 42,
  firstName: 'Ada',
  lastName: '',
  email: 'ada@example.com',
  phoneNumber: null,
  city: 'Nantes',
  zip: '44000',
  tags: ['vip', { since: 2019 }],
};

const deskMessage = <Handler extends keyof StandardDeskEvents>(
  handler: Handler,
  posted: Readonly<Record<string, unknown>>,
  delivered: DeskEventOf<Handler>,
): MessageOf<Handler> => ({ handler, posted, delivered });

/** A message whose event is delivered as it was posted. */
const plainMessage = <Handler extends keyof StandardDeskEvents>(
  handler: Handler,
  delivered: DeskEventOf<Handler> & Readonly<Record<string, unknown>>,
): MessageOf<Handler> => ({ handler, posted: delivered, delivered });

/** One message of each kind that the desk posts, in an order in which it may. */
export const deskMessages: readonly DeskMessage[] = [
  plainMessage('onConversationAdded', {
    event: 'com.iadvize.desk.CONVERSATION_ADDED',
    conversationId,
    projectId: 1234,
  }),
  deskMessage(
    'onConversationVisitorUpdated',
    { event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId, visitor },
    {
      event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
      conversationId,
      visitor,
      profile: {
        id: '5be1',
        externalId: '42',
        firstName: 'Ada',
        lastName: undefined,
        email: 'ada@example.com',
        phone: undefined,
        address: undefined,
        city: 'Nantes',
        zipCode: '44000',
        country: undefined,
      },
    },
  ),
  plainMessage('onConversationFocused', { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }),
  plainMessage('onConversationStateBoxClicked', {
    event: 'com.iadvize.desk.CONVERSATION_STATE_BOX_CLICKED',
    conversationId,
  }),
  deskMessage(
    'onConversationMessage',
    { event: 'com.iadvize.desk.A_MESSAGE_CAME', conversationId, conversationParticipantType: 'Visitor' },
    {
      event: 'com.iadvize.desk.CONVERSATION_MESSAGE',
      wireName: 'com.iadvize.desk.A_MESSAGE_CAME',
      conversationId,
      conversationParticipantType: 'Visitor',
    },
  ),
  plainMessage('onConversationFocusLost', { event: 'com.iadvize.desk.CONVERSATION_FOCUS_LOST', conversationId }),
  plainMessage('onConversationRemoved', { event: 'com.iadvize.desk.CONVERSATION_REMOVED', conversationId }),
  deskMessage(
    'onAvailabilityUpdated',
    {
      event: 'com.iadvize.desk.AVAILABILITY_UPDATED',
      availabilities: [
        { channel: 'CHAT', status: 'AVAILABLE' },
        { channel: 'CALL', status: 'UNAVAILABLE_FORCED' },
      ],
    },
    {
      event: 'com.iadvize.desk.AVAILABILITY_UPDATED',
      availabilities: [
        { channel: 'CHAT', status: 'AVAILABLE' },
        { channel: 'CALL', status: 'UNAVAILABLE_FORCED' },
      ],
      availability: { CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE_FORCED' },
    },
  ),
];

/** An event of the desk's namespace that the catalogue does not name. */
export const unknownMessage = { event: 'com.iadvize.desk.NEWER_THAN_THE_CATALOGUE', conversationId };

/** One message for every handler that a client has. */
export const everyMessage: readonly unknown[] = [...deskMessages.map(({ posted }) => posted), unknownMessage];

/** The calls that a client makes for such messages: each event to its own handler, then to onEvent. */
export function callsFor(messages: readonly DeskMessage[]): RecordedCall[] {
  return messages.flatMap(({ handler, delivered: event }) => [
    { handler, event },
    { handler: 'onEvent', event },
  ]);
}

/** A legitimate message that a test posts last: when it has come, whatever was posted before has come too. */
export const marker = plainMessage('onConversationFocused', {
  event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
  conversationId: 'marker',
});
