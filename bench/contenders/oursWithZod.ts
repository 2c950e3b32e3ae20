import { createDeskClient, deskEvents } from 'iadvize-desk-events';
import { z } from 'zod';
import { clientContender } from './clientContender';

const conversation = z.looseObject({ conversationId: z.string().min(1) });

const events = {
  onConversationAdded: {
    ...deskEvents.onConversationAdded,
    schema: conversation.extend({ projectId: z.union([z.number(), z.string().regex(/^\d{1,15}$/)]) }),
  },
  onConversationFocused: { ...deskEvents.onConversationFocused, schema: conversation },
  onConversationFocusLost: { ...deskEvents.onConversationFocusLost, schema: conversation },
  onConversationStateBoxClicked: { ...deskEvents.onConversationStateBoxClicked, schema: conversation },
  onConversationVisitorUpdated: {
    ...deskEvents.onConversationVisitorUpdated,
    schema: conversation.extend({ visitor: z.looseObject({}) }),
  },
  onConversationRemoved: { ...deskEvents.onConversationRemoved, schema: conversation },
  onAvailabilityUpdated: {
    ...deskEvents.onAvailabilityUpdated,
    schema: z.looseObject({ availabilities: z.unknown().optional(), availability: z.unknown().optional() }),
  },
  onConversationMessage: {
    ...deskEvents.onConversationMessage,
    schema: z.looseObject({
      conversationParticipantType: z.string(),
      conversationId: z.string().min(1).optional(),
    }),
  },
};

/** The same client, with schemas of the whole of zod in its `events` option instead of the checks that ship. */
export const contender = clientContender((options) => createDeskClient({ ...options, events }));
