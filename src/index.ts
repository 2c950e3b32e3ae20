/**
 * The client: typed and validated events of the iAdvize agent desk, its state, the screen pop, waiting and diagnosis.
 * `createDeskClient` is where to start.
 *
 * @module iadvize-desk-events
 */
export type { DeskAvailability, DeskAvailabilityStatus, DeskChannel } from './availability';
export { type DeskParticipantType, deskEvents } from './catalogue';
export { createDeskClient } from './client';
export type {
  DeskEvent,
  DeskEventName,
  DeskEventNamed,
  DeskEventOf,
  DeskUnknownEvent,
  StandardDeskEvents,
} from './deliveredEvent';
export type {
  CheckedDeskClientOptions,
  DeskClient,
  DeskClientMembers,
  DeskClientOptions,
  DeskHandlers,
  Subscribe,
} from './deskClient';
export {
  type DeskEventDefinition,
  type DeskEventDefinitions,
  type DeskEventStanding,
  defineDeskEvent,
} from './deskEvent';
export type { DeskSource } from './deskSource';
export type { DeskConversation, DeskState } from './deskState';
export { DeskWaitError, type DeskWaitErrorCode } from './deskWaitError';
export type { DeskDiagnosis, RejectionCounts } from './diagnosis';
export type { Handler, SubscribeOptions, Unsubscribe } from './emitter';
export type { FocusedVisitor, FocusedVisitorHandler } from './focusedVisitor';
export { deskOrigins } from './origins';
export { normalizeVisitor, type VisitorProfile } from './profile';
export type { DeskRejection, DeskRejectionIssue } from './rejection';
export type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './standardSchema';
export type { DeskStateStore } from './store';
export type { WaitOptions } from './waitFor';
