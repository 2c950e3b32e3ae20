import type { Pseudonyms } from '../../testing/recorder/pseudonyms';
import { createPseudonyms } from '../../testing/recorder/pseudonyms';

/** Numbers that replace the ids of conversations: 1 for the first one. */
export interface ConversationNumbers {
  /** Returns the number of a conversation's id. Undefined if the id is too long, or if there are too many. */
  readonly of: (id: string | number) => number | undefined;
  /** The same numbers for the ids in a payload. An id of anything else has none. */
  readonly known: Pseudonyms;
}

const mostConversations = 10_000;

/** Creates an empty list of conversations. */
export function createConversationNumbers(): ConversationNumbers {
  const numbers = createPseudonyms(mostConversations);
  const seen = new Set<string>();
  return {
    of(id) {
      const number = numbers.of(id);
      if (number !== undefined) seen.add(String(id));
      return number;
    },
    known: {
      of: (id) => (seen.has(String(id)) ? numbers.of(id) : undefined),
      forget: numbers.forget,
    },
  };
}
