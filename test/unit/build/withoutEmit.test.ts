import { expect, it } from 'vitest';
import { withoutProperty } from '../../../build/withoutEmit';

it('leaves a property out, wherever it stands, and nothing else', () => {
  expect(withoutProperty('({emit:function(){f(1,2)},on:1})', 'emit')).toBe('({on:1})');
  expect(withoutProperty('({on:{a:1}, emit: 2, off: 3})', 'emit')).toBe('({on:{a:1}, off: 3})');
  expect(withoutProperty('({on:1,emit:2})', 'emit')).toBe('({on:1,})');
});

it.each(['({on:1})', '({emit:1,on:{emit:2}})'])('refuses a module that it does not know: %s', (code) => {
  expect(() => withoutProperty(code, 'emit')).toThrow(/properties named emit/);
});
