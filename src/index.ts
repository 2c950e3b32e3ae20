/**
 * The client: typed and validated events of the iAdvize agent desk, its state, the screen pop, waiting and diagnosis.
 * `createDeskClient` is where to start.
 *
 * @module iadvize-desk-events
 */

export { createDeskClient } from './client/createDeskClient';
export type {
  CheckedDeskClientOptions,
  DeskClient,
  DeskClientMembers,
  DeskClientOptions,
  DeskHandlers,
  Subscribe,
} from './client/deskClient';
export { DeskWaitError, type DeskWaitErrorCode } from './client/deskWaitError';
export type { DeskDiagnosis, RejectionCounts } from './client/diagnosis';
export type { FocusedVisitor, FocusedVisitorHandler } from './client/screenPop';
export type { WaitOptions } from './client/waitFor';
export type { DeskAvailability, DeskAvailabilityStatus, DeskChannel } from './events/availability';
export { type DeskParticipantType, deskEvents } from './events/catalogue';
export {
  type DeskEventDefinition,
  type DeskEventDefinitions,
  type DeskEventStanding,
  defineDeskEvent,
} from './events/defineDeskEvent';
export type {
  DeskEvent,
  DeskEventName,
  DeskEventNamed,
  DeskEventOf,
  DeskUnknownEvent,
  StandardDeskEvents,
} from './events/deliveredEvent';
export { normalizeVisitor, type VisitorProfile } from './events/visitorProfile';
export { deskOrigins } from './intake/origins';
export type { DeskRejection, DeskRejectionIssue } from './intake/rejection';
export type { DeskSource } from './intake/source';
export type { Handler, SubscribeOptions, Unsubscribe } from './shared/emitter';
export type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './shared/standardSchema';
export type { DeskConversation, DeskState } from './state/snapshot';
export type { DeskStateStore } from './state/store';
