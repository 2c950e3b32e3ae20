import { createDeskClient } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let page: AbortController;

beforeEach(() => {
  page = new AbortController();
});

afterEach(() => page.abort());

describe('a fake desk of an odd shape', () => {
  it('sends numeric ids, other fields and another availability, which the options of a client read', () => {
    const post = vi.fn();
    const odd = {
      idShape: 'number',
      visitorShape: ({ email, card }) => ({ contact: { email }, card }),
      availabilityShape: ({ CHAT }) => ({ status: { chat: CHAT } }),
    } satisfies Parameters<typeof createFakeDesk>[0];
    const desk = createDeskClient({
      signal: page.signal,
      profile: (visitor) => ({ email: visitor.contact?.email, loyaltyCard: visitor.card }),
      availability: (payload) => ({ CHAT: payload.status?.chat }),
    });
    for (const fake of [createFakeDesk(odd), createFakeDesk({ ...odd, post })]) {
      const id = fake.addConversation({ visitor: { email: 'ada@example.org', card: 'L-1' } });
      fake.receiveMessage(id, 'Visitor');
      fake.setAvailability({ CHAT: 'AVAILABLE' });
      fake.clickStateBox(id);
      expect(fake.state().focusedConversation?.id).toBe(id);
      expect(desk.state.get()).toMatchObject({
        focusedConversation: {
          id,
          visitor: { card: 'L-1' },
          profile: { email: 'ada@example.org', loyaltyCard: 'L-1' },
        },
        availability: { CHAT: 'AVAILABLE' },
      });
    }
    const sent = post.mock.calls.map(([{ event, ...payload }]) => payload);
    const conversationId = expect.any(Number);
    expect(sent).toEqual([
      { conversationId, projectId: 1234 },
      { conversationId, visitor: { contact: { email: 'ada@example.org' }, card: 'L-1' } },
      { conversationId },
      { conversationId, conversationParticipantType: 'Visitor' },
      { status: { chat: 'AVAILABLE' } },
      { conversationId },
    ]);
  });

  it('has another id for each conversation, and the same ones for the same seed', () => {
    const idsOf = (seed: number) => {
      const fake = createFakeDesk({ seed, idShape: 'number' });
      return [fake.addConversation(), fake.addConversation()];
    };
    expect(new Set(idsOf(1)).size).toBe(2);
    expect(idsOf(1)).toEqual(idsOf(1));
    expect(idsOf(1)).not.toEqual(idsOf(2));
  });

  it('sends a single event of any shape that the schema accepts', () => {
    const desk = createDeskClient({ signal: page.signal, availability: ({ status }) => ({ CHAT: status?.chat }) });
    const fake = createFakeDesk();
    fake.send('CONVERSATION_FOCUSED', { conversationId: 7 });
    fake.send('AVAILABILITY_UPDATED', { status: { chat: 'AVAILABLE' } });
    expect(desk.state.get()).toMatchObject({ focusedConversation: { id: '7' }, availability: { CHAT: 'AVAILABLE' } });
  });
});
