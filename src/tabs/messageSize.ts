import { ownField } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';
import { mostConversations } from '../state/conversations';

/**
 * How large everything about the conversations of one message may be, in fields: more than a client's state can have, with its limits for
 * visitors, profiles and extras. In a message of the channel, many conversations can share one object, which makes it small to send.
 */
const mostSize = 500_000;

/** Returns whether the conversations in a message are small enough to be read one after the other. */
export function isReadable(data: unknown): boolean {
  const conversations = ownField(ownField(data, 'state'), 'conversations');
  if (!Array.isArray(conversations)) return true;
  // A list can have billions of holes, and `every` looks for each of them.
  if (conversations.length > mostConversations) return false;
  let size = 0;
  return conversations.every((conversation) =>
    ['visitor', 'profile', 'extra'].every((part) => {
      size += sizeOf(ownField(conversation, part), mostSize - size);
      return size <= mostSize;
    }),
  );
}
