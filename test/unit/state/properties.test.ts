import fc from 'fast-check';
import { describe, it } from 'vitest';
import { normalizeVisitor } from '../../../src/events/visitorProfile';
import { emptyMemory, reduce, type StateEvent } from '../../../src/state/reducers';

const conversationId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const visitor = fc.record(
  { visitorId: fc.constantFrom('v-1', 'v-2'), email: fc.constantFrom('', 'ada@example.org'), updatedAt: fc.nat(3) },
  { requiredKeys: [] },
);
const status = fc.constantFrom('AVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE_FORCED');

/** Any event, of a handful of conversations, in no order that a desk would keep. */
const anyEvent: fc.Arbitrary<StateEvent> = fc.oneof(
  fc.record({
    handler: fc.constantFrom(
      'onConversationFocused',
      'onConversationFocusLost',
      'onConversationStateBoxClicked',
      'onConversationRemoved',
      'onConversationMessage',
    ),
    event: fc.record({ conversationId }),
  }),
  fc.record({
    handler: fc.constant('onConversationAdded'),
    event: fc.record({ conversationId, projectId: fc.constantFrom(1, 2, undefined) }),
  }),
  fc.record({ conversationId, visitor }).map((fields) => ({
    handler: 'onConversationVisitorUpdated',
    event: { ...fields, profile: normalizeVisitor(fields.visitor) },
  })),
  fc.dictionary(fc.constantFrom('CHAT', 'CALL'), status).map((availability) => ({
    handler: 'onAvailabilityUpdated',
    event: { availability },
  })),
);

const memoryAfter = (events: readonly StateEvent[]) => events.reduce(reduce, emptyMemory);

/** Ten thousand sequences of up to 200 events. */
const holds = (property: (events: StateEvent[]) => boolean) =>
  fc.assert(fc.property(fc.array(anyEvent, { maxLength: 200, size: 'max' }), property), { numRuns: 10_000 });

describe('whatever the desk does', { timeout: 120_000 }, () => {
  it('the focus is one of the conversations, a removed one is gone, and a duplicate changes nothing', () => {
    holds((events) => {
      let memory = emptyMemory;
      for (const event of events) {
        memory = reduce(memory, event);
        const { conversations, focusedConversation } = memory.state;
        const ids = conversations.map(({ id }) => id);
        if (focusedConversation && !conversations.includes(focusedConversation)) return false;
        if (new Set(ids).size !== ids.length) return false;
        if (event.handler === 'onConversationRemoved' && ids.includes(String(event.event.conversationId))) return false;
        if (event.handler === 'onConversationFocused' && focusedConversation?.id !== event.event.conversationId)
          return false;
        if (reduce(memory, event).state !== memory.state) return false;
      }
      return true;
    });
  });

  it('the same events give the same state', () => {
    holds(
      (events) =>
        JSON.stringify(memoryAfter(events).state) === JSON.stringify(memoryAfter(structuredClone(events)).state),
    );
  });

  it('who is on the desk is told by the last word on each', () => {
    holds((events) => {
      const present = new Set<unknown>();
      const bringing = ['onConversationAdded', 'onConversationFocused', 'onConversationStateBoxClicked'];
      for (const { handler, event } of events) {
        if (bringing.includes(handler)) present.add(event.conversationId);
        if (handler === 'onConversationRemoved') present.delete(event.conversationId);
      }
      const ids = memoryAfter(events).state.conversations.map(({ id }) => id);
      return ids.join() === [...present].join();
    });
  });
});
