import { expect, it } from 'vitest';
import { normalizeVisitor } from '../../../../src/index';
import { pictureOfConversation } from '../../../../src/testing/page/picture';

it('shows a conversation of which nothing is known but its id', () => {
  expect(pictureOfConversation({ id: 'c-1' }, new Map())).toEqual({
    id: 'c-1',
    number: 0,
    label: 'Visitor 0',
    messages: [],
    profile: {},
  });
});

it('names a conversation after its visitor, and else by its number', () => {
  const threads = new Map([['c-1', { number: 3, messages: [] }]]);
  const labelOf = (visitor: object) =>
    pictureOfConversation({ id: 'c-1', profile: normalizeVisitor(visitor) }, threads).label;
  expect(labelOf({ firstName: 'Ada', lastName: 'Lovelace' })).toBe('Ada Lovelace');
  expect(labelOf({ email: 'ada@example.com' })).toBe('Visitor 3');
});
