import { expect, test } from 'vitest';
import { hostMessageOf } from '../../../src/tabs/messages';

/** A message whose conversations have one object in common. */
function sharing(part: string, fields: number) {
  const shared = Object.fromEntries(Array.from({ length: fields }, (_none, index) => [`field${index}`, 1]));
  const ids = Array.from({ length: 100 }, (_none, index) => `c${index}`);
  const conversations = ids.map((id) => ({ id, [part]: shared }));
  return { host: 'x', number: 0, state: { connection: 'live', ids, conversations } };
}

test('a message with a list of billions of holes is not read, and takes no time', () => {
  const state = { connection: 'live', ids: [], conversations: new Array(2 ** 32 - 1) };
  expect(hostMessageOf({ host: 'x', number: 0, state })).toBeUndefined();
});

test.each(['visitor', 'profile', 'extra'])('a message whose conversations share a large %s is not read', (part) => {
  expect(hostMessageOf(sharing(part, 1000))?.state?.conversations).toHaveLength(100);
  expect(hostMessageOf(sharing(part, 5000))).toBeUndefined();
});
