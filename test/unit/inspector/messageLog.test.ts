import { expect, test } from 'vitest';
import { createMessageLog, mostEntries } from '../../../src/inspector/log/messageLog';

const entry = { at: 1, verdict: 'delivered', origin: 'https://ha.iadvize.com' } as const;

test('drops the oldest message and its payload if there are too many, and counts what was dropped', () => {
  const log = createMessageLog();
  log.add(entry);
  for (let index = 0; index <= mostEntries; index += 1) log.add(entry, { data: { index } });
  expect(log.entries()).toHaveLength(mostEntries);
  expect(log.entries()[0]?.id).toBe(3);
  expect(log.dropped()).toBe(2);
  expect(log.payloadOf(2)).toBeUndefined();
  expect(log.payloadOf(3)).toMatchObject({ data: { index: 1 } });
  expect(log.counts().delivered).toBe(mostEntries + 2);
});

test("doesn't keep a payload that is too large", () => {
  const log = createMessageLog();
  log.add(entry, { data: 'x'.repeat(600_000) });
  expect(log.entries()).toHaveLength(1);
  expect(log.payloadOf(1)).toBeUndefined();
});

test('drops the oldest payloads if all of them together are too large', () => {
  const log = createMessageLog();
  for (let index = 0; index < 30; index += 1) log.add(entry, { data: 'x'.repeat(400_000) });
  expect(log.entries()).toHaveLength(30);
  expect(log.payloadOf(1)).toBeUndefined();
  expect(log.payloadOf(30)).toBeDefined();
});

test('returns the same list until there is another message', () => {
  const log = createMessageLog();
  log.add(entry);
  const entries = log.entries();
  expect(log.entries()).toBe(entries);
  log.add(entry);
  expect(log.entries()).not.toBe(entries);
});

test('starts again with an empty list if it is cleared, and goes on with the numbers', () => {
  const log = createMessageLog();
  log.add(entry, { data: 1 });
  log.clear();
  expect(log.entries()).toStrictEqual([]);
  expect(log.payloadOf(1)).toBeUndefined();
  expect(log.counts().delivered).toBe(0);
  expect(log.add(entry).id).toBe(2);
});
