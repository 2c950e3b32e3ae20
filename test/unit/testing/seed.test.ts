import { expect, it } from 'vitest';
import { createSeeded } from '../../../src/testing/desk/seed';

it('makes the same values for a seed in every version, so that a test that names one still passes', () => {
  const { below, pick, uuid, nextTime } = createSeeded(7);
  expect([below(1000), below(1000), below(1000)]).toEqual([11, 61, 976]);
  expect(pick(['a', 'b', 'c'])).toBe('c');
  expect(uuid()).toBe('86738b42-c835-4484-b3e3-2248c1e89af9');
  expect([nextTime(), nextTime()]).toEqual(['2026-01-01T09:00:00.000Z', '2026-01-01T09:00:01.000Z']);
});
