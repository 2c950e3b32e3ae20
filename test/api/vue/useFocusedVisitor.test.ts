import { createDeskClient, type DeskClient, type FocusedVisitor } from 'iadvize-desk-events';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { useFocusedVisitor } from 'iadvize-desk-events/vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectScope } from 'vue';

let fake: FakeDesk;
let desk: DeskClient;
const scope = effectScope();

beforeEach(() => {
  fake = createFakeDesk();
  desk = createDeskClient();
});

afterEach(() => {
  desk.close();
});

const visitorOf = (client: DeskClient | undefined) => scope.run(() => useFocusedVisitor(client));

describe('useFocusedVisitor', () => {
  it('returns undefined if there is no client', () => {
    const visitor = visitorOf(undefined);
    fake.addConversation();
    expect(visitor?.value).toBeUndefined();
  });

  it('knows nobody while the focused conversation has told of no visitor', () => {
    const visitor = visitorOf(desk);
    fake.send('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1234 });
    fake.send('CONVERSATION_FOCUSED', { conversationId: 'a' });
    expect(visitor?.value).toBeUndefined();
    fake.send('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { email: 'a@b.example' } });
    expect(visitor?.value?.profile.email).toBe('a@b.example');
  });

  it('returns the visitor of onFocusedVisitor, and follows the focus', () => {
    const told: FocusedVisitor[] = [];
    desk.onFocusedVisitor((visitor) => told.push(visitor));
    const visitor = visitorOf(desk);
    const first = fake.addConversation();
    const second = fake.addConversation();
    expect(visitor?.value).toEqual(told.at(-1));
    expect(visitor?.value?.conversationId).toBe(first);
    fake.focus(second);
    expect(visitor?.value).toEqual(told.at(-1));
    expect(visitor?.value?.conversationId).toBe(second);
    fake.removeConversation(first);
    fake.removeConversation(second);
    expect(visitor?.value).toBeUndefined();
  });

  it('returns the same object as long as nothing in it changes', () => {
    const visitor = visitorOf(desk);
    fake.addConversation();
    const before = visitor?.value;
    fake.setAvailability({ CHAT: 'AVAILABLE' });
    expect(visitor?.value).toBe(before);
    expect(before).toBeDefined();
  });
});
