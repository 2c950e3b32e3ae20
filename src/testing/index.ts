/**
 * A fake desk to test against, and a recorder that settles what a real desk sends.
 *
 * @module iadvize-desk-events/testing
 */
export { type ComparisonRow, compareWithCatalogue } from './compareWithCatalogue';
export type { FakeSender } from './delivery';
export type { AvailabilityShape } from './fakeAvailability';
export { createFakeDesk } from './fakeDesk';
export type { FakeDesk, FakeDeskOptions } from './fakeDeskMethods';
export type { FakeVisitor, VisitorShape } from './fakeVisitor';
export type { FakeDeskOnPage } from './page/fakeDeskOnPage';
export type { DeskPayload } from './payloads';
export { type DeskRecorder, type RecordDeskOptions, recordDesk } from './recordDesk';
export type { DeskRecording, RecordedMessage, RecordedValue } from './recording';
