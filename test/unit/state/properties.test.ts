import fc from 'fast-check';
import { describe, it } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { type DeskMemory, emptyMemory } from '../../../src/state/memory';
import { reduce } from '../../../src/state/reducers';
import { propertyRuns } from '../../propertyRuns';

const conversationId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const visitor = fc.record(
  { visitorId: fc.constantFrom('v-1', 'v-2'), email: fc.constantFrom('', 'ada@example.org'), updatedAt: fc.nat(3) },
  { requiredKeys: [] },
);
const status = fc.constantFrom('AVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE_FORCED');

interface StateEvent {
  readonly method: string;
  readonly event: { readonly conversationId?: string } | { readonly availability: object };
}

const idOf = ({ event }: StateEvent) => ('conversationId' in event ? (event.conversationId ?? '') : '');

/** Any event, of a handful of conversations, in no order that a desk would keep. */
const anyEvent: fc.Arbitrary<StateEvent> = fc.oneof(
  fc.record({
    method: fc.constantFrom(
      'onConversationFocused',
      'onConversationFocusLost',
      'onConversationStateBoxClicked',
      'onConversationRemoved',
      'onConversationMessage',
    ),
    event: fc.record({ conversationId }),
  }),
  fc.record({
    method: fc.constant('onConversationAdded'),
    event: fc.record({ conversationId, projectId: fc.constantFrom(1, 2, undefined) }),
  }),
  fc.record({ conversationId, visitor }).map((fields) => ({
    method: 'onConversationVisitorUpdated',
    event: { ...fields, profile: normalizeVisitor(fields.visitor) },
  })),
  fc.dictionary(fc.constantFrom('CHAT', 'CALL'), status).map((availability) => ({
    method: 'onAvailabilityUpdated',
    event: { availability },
  })),
);

const nextMemory = (memory: DeskMemory, { method, event }: StateEvent) => reduce(memory, method, event);
const memoryAfter = (events: readonly StateEvent[]) => events.reduce(nextMemory, emptyMemory);

/** A thousand sequences of up to 200 events. */
const holds = (property: (events: StateEvent[]) => boolean) =>
  fc.assert(fc.property(fc.array(anyEvent, { maxLength: 200, size: 'max' }), property), {
    numRuns: propertyRuns(1000),
  });

describe('whatever the desk does', { timeout: 120_000 }, () => {
  it('the focus is one of the conversations, a removed one is gone, and a duplicate changes nothing', () => {
    holds((events) => {
      let memory = emptyMemory;
      for (const event of events) {
        memory = nextMemory(memory, event);
        const { conversations, focusedConversation } = memory.state;
        const ids = conversations.map(({ id }) => id);
        if (focusedConversation && !conversations.includes(focusedConversation)) return false;
        if (new Set(ids).size !== ids.length) return false;
        if (event.method === 'onConversationRemoved' && ids.includes(idOf(event))) return false;
        if (event.method === 'onConversationFocused' && focusedConversation?.id !== idOf(event)) return false;
        if (nextMemory(memory, event).state !== memory.state) return false;
      }
      return true;
    });
  });

  it('the same events lead to the same state', () => {
    holds(
      (events) =>
        JSON.stringify(memoryAfter(events).state) === JSON.stringify(memoryAfter(structuredClone(events)).state),
    );
  });

  it('the last event of each conversation decides whether it is on the desk', () => {
    holds((events) => {
      const present = new Set<string>();
      const bringing = ['onConversationAdded', 'onConversationFocused', 'onConversationStateBoxClicked'];
      for (const event of events) {
        if (bringing.includes(event.method)) present.add(idOf(event));
        if (event.method === 'onConversationRemoved') present.delete(idOf(event));
      }
      const ids = memoryAfter(events).state.conversations.map(({ id }) => id);
      return ids.join() === [...present].join();
    });
  });
});
