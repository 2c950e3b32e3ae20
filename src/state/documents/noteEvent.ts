import type { StandardDeskEvents } from '../../events/deskEvents';
import { hasOwn, own } from '../../shared/ownFields';
import type { DeskState } from '../snapshot';
import type { SentFacts } from './sentFacts';

/** Notes what an event says about the desk document that sent it. */
type Noting = (facts: SentFacts, event: never, time: number, state: DeskState) => void;

const noting = {
  // The desk may announce more conversations than the state keeps.
  onConversationAdded: (facts, { conversationId }: { readonly conversationId?: unknown }, time, { conversations }) => {
    if (conversations.some(({ id }) => id === conversationId)) facts.announce(conversationId, time);
  },
  onConversationRemoved: (facts, { conversationId }: { readonly conversationId?: unknown }) =>
    facts.forget(conversationId),
  onConversationFocused: (facts, _event, time) => facts.focus(time),
  onAvailabilityUpdated: (facts, event: { readonly availability: object }, time, { availability }) =>
    facts.mentionChannels(
      Object.keys(event.availability).filter((channel) => hasOwn(availability, channel)),
      time,
    ),
} satisfies { readonly [Method in keyof StandardDeskEvents]?: Noting };

/** Notes what an event says about the desk document that sent it, after the event has changed the state. */
export function noteEvent(facts: SentFacts, method: string, event: object, time: number, state: DeskState): void {
  // The integrator's own methods aren't in the table. An event has the fields that its method's row reads.
  const rows: { readonly [method: string]: Noting | undefined } = noting;
  facts.hear(time);
  own(rows, method)?.(facts, event as never, time, state);
}
