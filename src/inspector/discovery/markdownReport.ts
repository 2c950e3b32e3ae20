import type { ComparisonRow } from '../../testing/comparison/compareWithCatalogue';
import type { DeskRecording } from '../../testing/recorder/recording';

/** The columns of the comparison, as the panel and the report name them. */
export const comparisonColumns: ReadonlyArray<{ readonly key: keyof ComparisonRow; readonly title: string }> = [
  { key: 'event', title: 'Event' },
  { key: 'name', title: 'Name' },
  { key: 'seen', title: 'Seen' },
  { key: 'refused', title: 'Refused' },
  { key: 'fieldsNeverSeen', title: 'Fields never seen' },
  { key: 'fieldsUnknown', title: 'Unknown fields' },
  { key: 'valuesUnknown', title: 'Unknown values' },
  { key: 'vocabulary', title: 'Vocabulary' },
  { key: 'profile', title: 'Profile' },
];

/** Text for a cell of a table. Names come from the desk, so they mustn't become markup. */
const cell = (text: string | number) =>
  String(text)
    .replace(/[\\|<>[\]`*]/g, (character) => `\\${character}`)
    .replace(/\s+/g, ' ');

const row = (cells: ReadonlyArray<string | number>) => `| ${cells.join(' | ')} |`;

/** Returns a report of a recording in Markdown. It has names and types, and no values. */
export function markdownReport({ messages, dropped, foreign }: DeskRecording, rows: readonly ComparisonRow[]): string {
  return [
    '# What the desk sends',
    '',
    `${messages.length} messages were recorded. ${dropped} more didn't fit. ${foreign} came from elsewhere and weren't read.`,
    'The report has names of events and fields, and types. It has no values.',
    '',
    row(comparisonColumns.map(({ title }) => title)),
    row(comparisonColumns.map(() => '---')),
    ...rows.map((one) => row(comparisonColumns.map(({ key }) => cell(one[key])))),
    '',
  ].join('\n');
}
