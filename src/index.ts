export type { DeskAvailability, DeskAvailabilityStatus, DeskChannel } from './availability';
export { type DeskParticipantType, deskEvents } from './catalogue';
export { createDeskClient } from './client';
export type { DeskEvent, DeskEventOf, DeskUnknownEvent, StandardDeskEvents } from './deliveredEvent';
export type { DeskClient, DeskClientMembers, DeskClientOptions, DeskHandlers, Subscribe } from './deskClient';
export {
  type DeskEventDefinition,
  type DeskEventDefinitions,
  type DeskEventStanding,
  defineDeskEvent,
} from './deskEvent';
export type { Handler, SubscribeOptions, Unsubscribe } from './emitter';
export type { DeskSource } from './gate';
export { deskOrigins } from './origins';
export { normalizeVisitor, type VisitorProfile } from './profile';
export type { DeskRejection, DeskRejectionIssue } from './rejection';
export type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from './standardSchema';
