/**
 * The client: typed and validated events of the iAdvize agent desk, its state, the screen pop, waiting and diagnosis.
 * Start with `createDeskClient`.
 *
 * @module iadvize-desk-events
 */
export { createDeskClient } from './client/createDeskClient';
export { DeskWaitError, type DeskWaitErrorCode } from './client/deskWaitError';
export type { DeskDiagnosis } from './client/diagnosis/diagnosis';
export type { DeskHint, DeskHintCode } from './client/diagnosis/hint';
export type { MessageCounts, RejectionCounts } from './client/diagnosis/messageCounts';
export type { DeskClient, DeskClientMembers, DeskHandlers, EventsOrStandard, Subscribe } from './client/members';
export type { CheckedDeskClientOptions, DeskClientOptions, ReadAvailability } from './client/options';
export type { RememberOptions } from './client/remember';
export type { FocusedVisitor, FocusedVisitorHandler, ScreenPopOptions } from './client/screenPop';
export type { WaitOptions } from './client/waitFor';
export type { DeskAvailability, DeskAvailabilityStatus, DeskChannel } from './events/availability';
export type { DeskParticipantType } from './events/catalogue';
export type { ConversationExtra } from './events/conversationExtra';
export {
  type DeskEventDefinition,
  type DeskEventDefinitions,
  type DeskEventOptions,
  defineDeskEvent,
} from './events/defineDeskEvent';
export { deskEvents, type StandardDeskEvents } from './events/deskEvents';
export type {
  DeskEvent,
  DeskEventName,
  DeskEventNamed,
  DeskEventOf,
  DeskUnknownEvent,
} from './events/eventTypes';
export type { ReadFields, UnknownFields, UnknownValue } from './events/unknownValue';
export { normalizeVisitor, type VisitorProfile, type VisitorProfileWith } from './events/visitorProfile';
export { deskOrigins } from './intake/origins';
export type {
  DeskMessageRejection,
  DeskRejection,
  DeskRejectionIssue,
  DeskSchemaRejection,
} from './intake/rejection';
export type { DeskSource, DeskWindowFinder, DeskWindowProblem } from './intake/source';
export { createDeskPopup, type DeskPopup, type DeskPopupOpening } from './popup/createDeskPopup';
export type { DeskPopupOptions } from './popup/popupOptions';
export type { Handler, SubscribeOptions, Unsubscribe } from './shared/emitter';
export type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './shared/standardSchema';
export type { DeskConnection, DeskConversation, DeskState } from './state/snapshot';
export type { DeskStateStore } from './state/store';
