import { deskEventPrefix } from '../../events/defineDeskEvent';
import { isPlainObject } from '../../shared/isPlainObject';
import { own } from '../../shared/ownFields';
import type { Masks } from '../../testing/recorder/masks';
import { read } from '../../testing/recorder/safeRead';
import type { ConversationNumbers } from './conversationNumbers';

/** What the timeline marks. */
export type MarkKind = 'visitor' | 'message' | 'click' | 'event' | 'refused';

/** What the panel shows about a message that was read. It contains no values. */
export interface MessageDescription {
  readonly event?: string | undefined;
  readonly conversation?: number | undefined;
  /** How the timeline marks the event, if it does. */
  readonly mark?: MarkKind | undefined;
}

/** The events that the timeline shows as spans. */
const spanEvents = ['CONVERSATION_ADDED', 'CONVERSATION_FOCUSED', 'CONVERSATION_FOCUS_LOST', 'CONVERSATION_REMOVED'];
const markOf: ReadonlyMap<string, MarkKind | undefined> = new Map([
  ...spanEvents.map((name) => [name, undefined] as const),
  ['CONVERSATION_VISITOR_UPDATED', 'visitor'],
  ['CONVERSATION_STATE_BOX_CLICKED', 'click'],
]);

/** Returns what the panel shows about a message. It never throws, no matter what the data is. */
export function describeMessage(
  message: { readonly data: unknown },
  conversations: Pick<ConversationNumbers, 'of'>,
  names: Masks,
): MessageDescription {
  const describe = (): MessageDescription => {
    const { data } = message;
    if (!isPlainObject(data)) return {};
    const wireName = own(data, 'event');
    if (typeof wireName !== 'string' || !wireName.startsWith(deskEventPrefix)) return {};
    const id = own(data, 'conversationId');
    const event = names.eventOf(wireName).slice(deskEventPrefix.length);
    const isMessage = typeof own(data, 'conversationParticipantType') === 'string';
    const otherMark = isMessage ? 'message' : 'event';
    return {
      event,
      conversation: typeof id === 'string' || typeof id === 'number' ? conversations.of(id) : undefined,
      mark: markOf.has(event) ? markOf.get(event) : otherMark,
    };
  };
  return read(describe)?.value ?? {};
}
