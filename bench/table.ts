import type { Reading } from './bench';
import { verdictOf } from './verdict';

const columns = ['measured', 'median', 'lowest–highest', 'must', 'aim', 'verdict'] as const;

const digitsFor = (unit: Reading['unit'], value: number) => {
  if (unit === 'B') return 0;
  return Math.abs(value) < 1 ? 3 : 2;
};

function written(value: number, unit: Reading['unit']): string {
  const number = value.toFixed(digitsFor(unit, value));
  return unit === '×' ? number : `${number} ${unit}`;
}

function rowOf(reading: Reading): string[] {
  const { limit, measured, words } = verdictOf(reading);
  const { what, unit, rounds } = reading;
  const spread = rounds.length > 1 ? `${written(Math.min(...rounds), unit)}–${written(Math.max(...rounds), unit)}` : '';
  const bounds = limit ? [limit.must, limit.aim] : [];
  const [must = '', aim = ''] = bounds.map((bound) => (unit === 'B' ? written(bound, unit) : String(bound)));
  return [what, written(measured, unit), spread, must, aim, words];
}

/** The readings as a table in Markdown, which is as easily read in a terminal. */
export function tableOf(readings: readonly Reading[]): string {
  const rows = [[...columns], ...readings.map(rowOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
