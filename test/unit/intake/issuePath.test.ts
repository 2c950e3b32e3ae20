import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { createPathMask } from '../../../src/intake/issuePath';
import { parseMessage } from '../../../src/intake/parse';
import { createRegistry } from '../../../src/intake/registry';
import type { StandardSchema } from '../../../src/shared/standardSchema';

const event = 'com.iadvize.desk.TYPING';

/** Returns the issues that an integrator's schema has with a payload. */
function issuesOf(schema: StandardSchema, fields: object) {
  const parsed = parseMessage(
    { data: { event, ...fields } },
    createRegistry({ onTyping: { name: 'TYPING', schema } }, []),
  );
  return 'issues' in parsed ? parsed.issues : undefined;
}

const pathIn = (payload: unknown, ...path: PropertyKey[]) => createPathMask(payload)(path);

describe("an issue's path", () => {
  it.each([
    ['zod', z.object({ byVisitor: z.record(z.string(), z.number()) }), 'invalid_type'],
    ['valibot', v.object({ byVisitor: v.record(v.string(), v.number()) }), 'number'],
  ])('holds no key of a record that a schema of %s refuses', (_vendor, schema, code) => {
    const path = ['byVisitor', '(key)'];
    expect(issuesOf(schema, { byVisitor: { 'ada@private.example': 'x' } })).toEqual([{ path, code }]);
    expect(issuesOf(schema, { byVisitor: { ada: 'x', grace: 'x' } })).toEqual([
      { path, code },
      { path, code },
    ]);
    expect(issuesOf(schema, { byVisitor: { ada: 'x', grace: null } })).toHaveLength(2);
    expect(JSON.stringify(issuesOf(schema, { byVisitor: { ada: 'x', grace: null } }))).not.toMatch(/ada|grace/);
  });

  it('has no key of a map', () => {
    const schema = z.object({ byPhone: z.map(z.union([z.number(), z.string()]), z.number()) });
    expect(
      issuesOf(schema, {
        byPhone: new Map<unknown, string>([
          [612345678, 'x'],
          ['ada@private.example', 'x'],
        ]),
      }),
    ).toEqual([
      { path: ['byPhone', '(key)'], code: 'invalid_type' },
      { path: ['byPhone', '(key)'], code: 'invalid_type' },
    ]);
  });

  it('keeps the fields that a schema declares, at any depth', () => {
    const schema = z.object({
      contactEmail: z.string(),
      visitor: z.object({ loyalty_card: z.string(), cards: z.array(z.object({ tier: z.number(), zip2: z.string() })) }),
    });
    expect(issuesOf(schema, { visitor: { loyalty_card: 1, cards: [{}, { tier: 'gold', zip2: 1 }] } })).toEqual([
      { path: ['contactEmail'], code: 'invalid_type' },
      { path: ['visitor', 'loyalty_card'], code: 'invalid_type' },
      { path: ['visitor', 'cards', 0, 'tier'], code: 'invalid_type' },
      { path: ['visitor', 'cards', 0, 'zip2'], code: 'invalid_type' },
      { path: ['visitor', 'cards', 1, 'tier'], code: 'invalid_type' },
      { path: ['visitor', 'cards', 1, 'zip2'], code: 'invalid_type' },
    ]);
  });

  it.each<PropertyKey>([
    'ada@private.example',
    'Ada',
    'ADA_LOVELACE_0612345678',
    'ada lovelace',
    'é',
    'visitor123',
    '0612345678',
    '',
    'a'.repeat(41),
    10_000,
    -1,
    1.5,
    Number.NaN,
    Symbol('ada'),
  ])('masks %s', (key) => {
    expect(pathIn({}, key)).toEqual(['(key)']);
    expect(pathIn({ list: [] }, 'list', key, 'status')).toEqual(['list', '(key)', 'status']);
  });

  it.each<PropertyKey>(['contactEmail', 'loyalty_card', '_id', 'zip2', 'a'.repeat(40), 0, 9999])('keeps %s', (key) => {
    expect(pathIn({}, key)).toEqual([key]);
  });

  it('is empty if the schema reports none', () => {
    expect(createPathMask({})(undefined)).toEqual([]);
  });

  it('keeps the fields of the payload and its visitor even if all are of one type, and masks those of another object', () => {
    const person = { first: 'Ada', last: 'Lovelace' };
    expect(pathIn({ ...person, event }, 'first')).toEqual(['first']);
    expect(pathIn({ visitor: person }, 'visitor', 'first')).toEqual(['visitor', 'first']);
    expect(pathIn({ visitors: person }, 'visitors', 'first')).toEqual(['visitors', '(key)']);
    expect(pathIn({ other: { visitor: person } }, 'other', 'visitor', 'first')).toEqual(['other', 'visitor', '(key)']);
  });

  it('takes an object for a record if it has more than 60 keys', () => {
    const fields = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${'x'.repeat(index % 30)}_${'y'.repeat(index)}`,
          index % 2 ? 1 : 'x',
        ]),
      );
    expect(pathIn({ wide: fields(60) }, 'wide', 'x')).toEqual(['wide', 'x']);
    expect(pathIn({ wide: fields(61) }, 'wide', 'x')).toEqual(['wide', '(key)']);
  });

  it('lists the keys of an object only once, no matter how many issues it has, and never those of bytes', () => {
    const keys = vi.spyOn(Object, 'keys');
    const payload = { wide: { a: 1, b: 2 }, bytes: new Uint8Array(1000) };
    const mask = createPathMask(payload);
    for (let index = 0; index < 1000; index += 1) {
      mask(['wide', 'a']);
      mask(['bytes', 'a']);
    }
    const listed = keys.mock.calls.map(([object]) => object);
    keys.mockRestore();
    expect(listed).toEqual([payload.wide]);
  });

  it('ignores keys that the payload inherits', () => {
    const payload = { toString: undefined };
    expect(pathIn(payload, 'constructor', 'prototype')).toEqual(['constructor', 'prototype']);
    expect(pathIn(undefined, 'a', 'b')).toEqual(['a', 'b']);
  });
});

describe("an issue's code", () => {
  it.each([
    ['invalid_type', 'invalid_type'],
    ['minLength', 'minLength'],
    ['sha512', 'sha512'],
    ['ada@private.example', 'refused'],
    ['expected a number, received Ada', 'refused'],
    ['c0612345678', 'refused'],
    ['x'.repeat(41), 'refused'],
    [7, 'refused'],
    [undefined, 'refused'],
  ])('%s becomes %s', (code, shown) => {
    const schema = {
      '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message: 'Ada', code }] }) },
    } as const;
    expect(issuesOf(schema, {})).toEqual([{ path: [], code: shown }]);
  });
});
