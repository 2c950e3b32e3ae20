import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineDeskEvent } from '../../../src/events/defineDeskEvent';

const schema = v.object({ conversationId: v.string() });

describe('defineDeskEvent', () => {
  it.each(['', 'visitorTyping', 'com.iadvize.desk.VISITOR_TYPING', 'VISITOR-TYPING', '1_TYPING', ' TYPING'])(
    'refuses the name %o and says how to write it',
    (name) => {
      const define = () => defineDeskEvent(name, schema);
      expect(define).toThrow(TypeError);
      expect(define).toThrow("write a name like 'VISITOR_TYPING' and a Standard Schema");
    },
  );

  it.each([undefined, null, {}, { parse: () => ({}) }])('refuses %o in place of a Standard Schema', (notSchema) => {
    const define = () => defineDeskEvent('VISITOR_TYPING', notSchema as never);
    expect(define).toThrow(TypeError);
    expect(define).toThrow("write a name like 'VISITOR_TYPING' and a Standard Schema");
  });

  it('makes an entry', () => {
    expect(defineDeskEvent('VISITOR_TYPING_2', schema)).toEqual({
      name: 'VISITOR_TYPING_2',
      schema,
      standing: 'custom',
      description: '',
    });
  });
});
