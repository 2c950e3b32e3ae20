import { describe } from '../../shared/misuse';

/** The error for an id that no conversation of the fake desk has, or no snoozed one if the action needs one of those. */
export function unknownConversation(
  action: string,
  id: string,
  expected: 'a conversation on the fake desk' | 'a snoozed conversation' = 'a conversation on the fake desk',
): RangeError {
  return new RangeError(`${action}: expected the id of ${expected}, received ${describe(id)}`);
}
