import { expect, test } from 'vitest';
import { filterChoices, filterEntries, noFilter } from '../../../src/inspector/log/filterEntries';
import type { LogEntry } from '../../../src/inspector/log/logEntry';
import { verdicts } from '../../../src/inspector/log/logEntry';
import { verdictName, verdictTexts } from '../../../src/inspector/log/verdictTexts';

const origin = 'https://ha.iadvize.com';
const entries: readonly LogEntry[] = [
  { id: 1, at: 1, verdict: 'delivered', origin, event: 'CONVERSATION_ADDED', conversation: 2 },
  { id: 2, at: 2, verdict: 'origin', origin: 'https://other.example' },
  {
    id: 3,
    at: 3,
    verdict: 'schema',
    origin,
    event: 'CONVERSATION_FOCUSED',
    conversation: 1,
    issues: [{ path: ['visitor', 'email'], code: 'invalid_type' }],
  },
  { id: 4, at: 4, verdict: 'schema', origin, event: 'AVAILABILITY_UPDATED', issues: [{ path: [], code: 'thrown' }] },
];
const idsWith = (filter: Partial<typeof noFilter>) =>
  filterEntries(entries, { ...noFilter, ...filter }).map(({ id }) => id);

test('returns the very same list without a filter', () => {
  expect(filterEntries(entries, noFilter)).toBe(entries);
  expect(filterEntries(entries, { ...noFilter, text: ' ' })).toBe(entries);
});

test('hides a verdict', () => {
  expect(idsWith({ hidden: new Set(['origin'] as const) })).toStrictEqual([1, 3, 4]);
});

test('shows one event or one conversation only', () => {
  expect(idsWith({ event: 'CONVERSATION_FOCUSED' })).toStrictEqual([3]);
  expect(idsWith({ conversation: 2 })).toStrictEqual([1]);
});

test.each([
  ['OTHER.example', [2]],
  ['visitor.email', [3]],
  ['the whole payload', [4]],
  ['#1', [1]],
  ['conversation 2', [1]],
  ['schema', [3, 4]],
])('finds the text %s', (text, ids) => {
  expect(idsWith({ text })).toStrictEqual(ids);
});

test('offers the events and the conversations that there are, sorted', () => {
  expect(filterChoices(entries)).toStrictEqual({
    events: ['AVAILABILITY_UPDATED', 'CONVERSATION_ADDED', 'CONVERSATION_FOCUSED'],
    conversations: [1, 2],
  });
});

test('has a name and full sentences for each verdict', () => {
  for (const verdict of verdicts) expect(verdictTexts[verdict].meaning).toMatch(/^[A-Z].*\.$/);
  expect(verdictName('origin')).toBe('Rejected: origin');
  expect(verdictName('unknown')).toBe('Unknown');
});
