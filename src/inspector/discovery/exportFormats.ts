import type { DeskEventDefinitions } from 'iadvize-desk-events';
import { compareWithCatalogue } from '../../testing/comparison/compareWithCatalogue';
import { generateDeskEvents } from '../../testing/generator/generateDeskEvents';
import type { SchemaLibraryName } from '../../testing/generator/schemaLibraries';
import type { DeskRecording } from '../../testing/recorder/recording';
import { markdownReport } from './markdownReport';
import { jsonSchemaOf } from './recordingJsonSchema';

/** A way to write a recording down. None of them has values in it, because a recording has none. */
export interface ExportFormat {
  /** What the panel calls it. */
  readonly name: string;
  /** The name of a file with it. */
  readonly fileName: string;
  /** The entries are the client's. The report compares the recording with them. */
  readonly write: (recording: DeskRecording, events: DeskEventDefinitions) => string;
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** Returns a module for a test in which the fake desk sends the recorded messages. */
function fixtureOf(recording: DeskRecording): string {
  return [
    "import type { DeskRecording } from 'iadvize-desk-events/testing';",
    '',
    '/** What a desk sent, with its shapes and without its values. Call `fake.replay(recording)` to send it again. */',
    `export const recording: DeskRecording = ${JSON.stringify(recording, undefined, 2)};`,
    '',
  ].join('\n');
}

/** A module of typed entries, with the schemas of a library. */
const moduleWith = (schemas: SchemaLibraryName): ExportFormat => ({
  name: `Module with ${schemas}`,
  fileName: 'deskEvents.ts',
  write: (recording) => generateDeskEvents(recording, { schemas }),
});

/** The formats, in the order in which the panel lists them. */
export const exportFormats: readonly ExportFormat[] = [
  moduleWith('zod'),
  moduleWith('zod/mini'),
  moduleWith('valibot'),
  {
    name: 'Markdown report',
    fileName: 'desk-report.md',
    write: (recording, events) => markdownReport(recording, compareWithCatalogue(recording, { events })),
  },
  { name: 'Fixture for the fake desk', fileName: 'deskRecording.ts', write: fixtureOf },
  { name: 'JSON Schema', fileName: 'desk.schema.json', write: (recording) => json(jsonSchemaOf(recording)) },
];
