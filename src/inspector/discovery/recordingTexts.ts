import type { DeskEventDefinitions } from 'iadvize-desk-events';
import { type ComparisonRow, compareWithCatalogue } from '../../testing/comparison/compareWithCatalogue';
import type { DeskRecording } from '../../testing/recorder/recording';
import type { ExportFormat } from './exportFormats';

/** The comparison and the exported text of a recording. The last results are remembered, because the panel is drawn often. */
export interface RecordingTexts {
  /** Returns the comparison of a recording with entries. */
  readonly comparisonOf: (recording: DeskRecording, events: DeskEventDefinitions) => readonly ComparisonRow[];
  /** Returns a recording in a format. */
  readonly textOf: (format: ExportFormat, recording: DeskRecording, events: DeskEventDefinitions) => string;
}

/** Returns a function that calls another one only if one of its arguments is another than the last time. */
function rememberLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index])) last = { args, result: compute(...args) };
    return last.result;
  };
}

/** Remembers nothing yet. */
export const createRecordingTexts = (): RecordingTexts => ({
  comparisonOf: rememberLast((recording, events) => compareWithCatalogue(recording, { events })),
  textOf: rememberLast((format, recording, events) => format.write(recording, events)),
});
