/**
 * The zod schemas of the payloads, by the method of each event, and the catalogue: everything that is known about the events. It is
 * the only entry that loads zod.
 *
 * @module iadvize-desk-events/schemas
 */
import { deskEventCatalogue } from './events/catalogue';

export { deskEventCatalogue } from './events/catalogue';
export type { DeskEventCatalogueEntry, DeskEventEvidence } from './events/catalogueEntry';

/** The payload of `CONVERSATION_ADDED`: `conversationId` and `projectId`, documented. */
export const onConversationAdded = deskEventCatalogue.onConversationAdded.schema;
/** The payload of `CONVERSATION_FOCUSED`: `conversationId`, documented. */
export const onConversationFocused = deskEventCatalogue.onConversationFocused.schema;
/** The payload of `CONVERSATION_FOCUS_LOST`: `conversationId`, documented. */
export const onConversationFocusLost = deskEventCatalogue.onConversationFocusLost.schema;
/** The payload of `CONVERSATION_STATE_BOX_CLICKED`: `conversationId`, documented. */
export const onConversationStateBoxClicked = deskEventCatalogue.onConversationStateBoxClicked.schema;
/** The payload of `CONVERSATION_VISITOR_UPDATED`: `conversationId` and `visitor`, whose fields are unpublished. */
export const onConversationVisitorUpdated = deskEventCatalogue.onConversationVisitorUpdated.schema;
/** The payload of `CONVERSATION_REMOVED`: `conversationId`, inferred from its siblings. */
export const onConversationRemoved = deskEventCatalogue.onConversationRemoved.schema;
/** The payload of `AVAILABILITY_UPDATED`: `availabilities` or `availability`, in a shape that is unpublished. */
export const onAvailabilityUpdated = deskEventCatalogue.onAvailabilityUpdated.schema;
/** The payload of the message event, whose name is unpublished: `conversationParticipantType`, and perhaps `conversationId`. */
export const onConversationMessage = deskEventCatalogue.onConversationMessage.schema;
