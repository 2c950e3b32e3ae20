import type { Reading } from '../measure';
import { verdictOf } from './verdict';

const columns = ['measured', 'median', 'lowest–highest', 'must', 'aim', 'verdict'] as const;

function digitsFor(unit: Reading['unit'], value: number): number {
  if (unit === 'B' || unit === 'ns') return 0;
  return Math.abs(value) < 1 ? 3 : 2;
}

function written(value: number, unit: Reading['unit']): string {
  const number = value.toFixed(digitsFor(unit, value));
  return unit === '×' ? number : `${number} ${unit}`;
}

function rowOf(reading: Reading): string[] {
  const { limit, median, words } = verdictOf(reading);
  const { what, unit, rounds } = reading;
  const spread = rounds.length > 1 ? `${written(Math.min(...rounds), unit)}–${written(Math.max(...rounds), unit)}` : '';
  const bounds = [limit?.must, limit?.aim?.value];
  const [must = '', aim = ''] = bounds.map((bound) => (bound === undefined ? '' : String(bound)));
  return [what, written(median, unit), spread, must, aim, words];
}

/** The readings as a table in Markdown, which is easy to read in a terminal too. */
export function tableOf(readings: readonly Reading[]): string {
  const rows = [[...columns], ...readings.map(rowOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
