export { type ComparisonRow, compareWithCatalogue } from './compareWithCatalogue';
export type { FakeSender } from './delivery';
export type { AvailabilityShape } from './fakeAvailability';
export { createFakeDesk, type FakeDesk, type FakeDeskOptions } from './fakeDesk';
export type { FakeVisitor, VisitorShape } from './fakeVisitor';
export type { FakeDeskOnPage } from './page/fakeDeskOnPage';
export type { DeskPayload } from './payloads';
export { type DeskRecorder, type RecordDeskOptions, recordDesk } from './recordDesk';
export type { DeskRecording, RecordedMessage, RecordedValue } from './recording';
