import { describe, expect, it } from 'vitest';
import { createMessageCounter } from '../../../../src/client/diagnosis/messageCounts';

const ha = 'https://ha.iadvize.com';
const sd = 'https://sd.iadvize.com';
const crm = 'https://crm.example';

const setUp = () => createMessageCounter(new Set([ha]), crm);

describe('createMessageCounter', () => {
  it('counts by origin and reason, and notes the time of the last event', () => {
    const { count, read } = setUp();
    const before = Date.now();
    count(ha);
    count(ha, 'schema');
    count('https://other.example', 'origin');
    const diagnosis = read();
    expect(diagnosis).toMatchObject({
      received: 3,
      delivered: 1,
      rejected: { origin: 1, source: 0, schema: 1, shape: 0 },
      origins: { [ha]: 2, 'https://other.example': 1 },
    });
    expect(diagnosis.lastEventAt).toBeGreaterThanOrEqual(before);
    expect(diagnosis.lastEventAt).toBeLessThanOrEqual(Date.now());
  });

  it('is a copy of the present counts', () => {
    const { count, read } = setUp();
    const first = read();
    count(ha, 'shape');
    expect(first).toMatchObject({ received: 0, rejected: { shape: 0 }, origins: {}, lastEventAt: undefined });
  });

  it('stays small no matter how many origins there are, and keeps those that matter', () => {
    const { count, read } = setUp();
    for (let index = 0; index < 10_000; index += 1) count(`https://evil-${index}.example`, 'origin');
    count(`https://${'x'.repeat(500)}.example`, 'origin');
    count(ha);
    count(sd, 'origin');
    count(crm, 'origin');
    const { origins, received } = read();
    // The first ones, `others`, and the three that are expected.
    expect(Object.keys(origins)).toHaveLength(23 + 1 + 3);
    expect(origins).toMatchObject({ [ha]: 1, [sd]: 1, [crm]: 1, 'https://evil-0.example': 1 });
    expect(received).toBe(10_004);
  });

  it('keeps no long origin even as the first', () => {
    const { count, read } = setUp();
    count(`https://${'x'.repeat(500)}.example`, 'origin');
    expect(read().origins).toEqual({ others: 1 });
  });
});

describe('an origin', () => {
  it('is distinguished by up to two hundred characters', () => {
    const { count, read } = setUp();
    const longest = `https://${'x'.repeat(192)}`;
    count(`${longest}x`, 'origin');
    count(longest, 'origin');
    expect(read().origins).toEqual({ others: 1, [longest]: 1 });
  });
});
