import { z } from 'zod';

const conversation = () => z.looseObject({ conversationId: z.string().min(1) });

/** An entry whose schema is made when it is first read, as the package's own are. */
function entry<const Name extends string, Schema extends z.ZodType>(
  name: Name,
  payload: () => Schema,
  recognisedBy?: string,
) {
  let made: Schema | undefined;
  return {
    name,
    standing: 'custom',
    description: '',
    recognisedBy,
    get schema() {
      made ??= payload();
      return made;
    },
  };
}

/** The catalogue as one writes it with the whole of zod. */
export const deskEvents = {
  onConversationAdded: entry('CONVERSATION_ADDED', () =>
    conversation().extend({ projectId: z.union([z.number(), z.string().regex(/^\d{1,15}$/)]) }),
  ),
  onConversationFocused: entry('CONVERSATION_FOCUSED', conversation),
  onConversationFocusLost: entry('CONVERSATION_FOCUS_LOST', conversation),
  onConversationStateBoxClicked: entry('CONVERSATION_STATE_BOX_CLICKED', conversation),
  onConversationVisitorUpdated: entry('CONVERSATION_VISITOR_UPDATED', () =>
    conversation().extend({ visitor: z.looseObject({}) }),
  ),
  onConversationRemoved: entry('CONVERSATION_REMOVED', conversation),
  onAvailabilityUpdated: entry('AVAILABILITY_UPDATED', () =>
    z.looseObject({ availabilities: z.unknown().optional(), availability: z.unknown().optional() }),
  ),
  onConversationMessage: entry(
    'CONVERSATION_MESSAGE',
    () => z.looseObject({ conversationParticipantType: z.string(), conversationId: z.string().min(1).optional() }),
    'conversationParticipantType',
  ),
};
