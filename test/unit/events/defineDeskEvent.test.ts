import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineDeskEvent } from '../../../src/events/defineDeskEvent';

const schema = v.object({ conversationId: v.string() });

describe('defineDeskEvent', () => {
  it.each([
    ['', "''"],
    ['visitorTyping', "'visitorTyping'"],
    ['com.iadvize.desk.VISITOR_TYPING', "'com.iadvize.desk.VISITOR_TYPING'"],
    ['VISITOR-TYPING', "'VISITOR-TYPING'"],
    ['1_TYPING', "'1_TYPING'"],
    [' TYPING', "' TYPING'"],
    [undefined, 'undefined'],
    [() => 'TYPING', 'a function'],
  ])('refuses the name %o and says how to write it', (name, received) => {
    expect(() => defineDeskEvent(name as string, schema)).toThrow(
      new TypeError(
        `defineDeskEvent: name: expected a name in capitals such as 'VISITOR_TYPING', received ${received}`,
      ),
    );
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'an object'],
    // zod 3.23 and older.
    [{ parse: () => ({}) }, 'an object'],
  ])('refuses %o in place of a Standard Schema, and says since when validators have one', (notSchema, received) => {
    const expected = 'a Standard Schema (Zod 3.24, Valibot 1.0, ArkType 2.0 or later)';
    expect(() => defineDeskEvent('VISITOR_TYPING', notSchema as never)).toThrow(
      new TypeError(`defineDeskEvent('VISITOR_TYPING'): schema: expected ${expected}, received ${received}`),
    );
  });

  it('creates an entry', () => {
    expect(defineDeskEvent('VISITOR_TYPING_2', schema)).toEqual({ name: 'VISITOR_TYPING_2', schema });
  });
});
