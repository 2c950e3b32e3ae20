/**
 * A fake desk to test against, and a recorder that finds out what a real desk sends.
 *
 * @module iadvize-desk-events/testing
 */
export {
  type CompareOptions,
  type ComparisonRow,
  compareWithCatalogue,
} from './testing/comparison/compareWithCatalogue';
export type { AvailabilityShape, OddAvailability } from './testing/desk/availability';
export type { DeskPayload } from './testing/desk/checkedMessage';
export { createFakeDesk } from './testing/desk/createFakeDesk';
export type { FakeSender } from './testing/desk/delivery';
export type { FakeDesk, FakeDeskOptions } from './testing/desk/fakeDesk';
export type { FakeVisitor, OddVisitor, VisitorShape } from './testing/desk/visitor';
export { type GenerateOptions, generateDeskEvents } from './testing/generator/generateDeskEvents';
export type { SchemaLibraryName } from './testing/generator/schemaLibraries';
export type { FakeDeskOnPage } from './testing/page/fakeDeskOnPage';
export { type DeskRecorder, type RecordDeskOptions, recordDesk } from './testing/recorder/recordDesk';
export type { DeskRecording, RecordedMessage, RecordedValue } from './testing/recorder/recording';
