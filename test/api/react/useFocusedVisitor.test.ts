import { createDeskClient, type DeskClient, type FocusedVisitor } from 'iadvize-desk-events';
import { useFocusedVisitor } from 'iadvize-desk-events/react';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mount, settle } from './mount';

let fake: FakeDesk;
let desk: DeskClient;

beforeEach(() => {
  fake = createFakeDesk();
  desk = createDeskClient();
});

afterEach(() => {
  desk.close();
});

/** Mounts the hook, and returns all that it returned, in order. */
function mountVisitor(client: DeskClient | undefined) {
  const given: Array<FocusedVisitor | undefined> = [];
  const mounted = mount(() => given.push(useFocusedVisitor(client)));
  return { given, newest: () => given.at(-1), ...mounted };
}

describe('useFocusedVisitor', () => {
  it('returns undefined if there is no client', () => {
    const { given, unmount } = mountVisitor(undefined);
    settle(() => fake.addConversation());
    expect(given).toEqual([undefined]);
    unmount();
  });

  it('knows nobody, and does not render, while the focused conversation has told of no visitor', () => {
    const { given, newest, unmount } = mountVisitor(desk);
    settle(() => {
      fake.send('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1234 });
      fake.send('CONVERSATION_FOCUSED', { conversationId: 'a' });
    });
    expect(given).toEqual([undefined]);
    settle(() => fake.send('CONVERSATION_VISITOR_UPDATED', { conversationId: 'a', visitor: { email: 'a@b.example' } }));
    expect(newest()?.profile.email).toBe('a@b.example');
    unmount();
  });

  it('returns the visitor of onFocusedVisitor, and follows the focus', () => {
    const told: FocusedVisitor[] = [];
    desk.onFocusedVisitor((visitor) => told.push(visitor));
    const { newest, unmount } = mountVisitor(desk);
    const first = settle(() => fake.addConversation());
    const second = settle(() => fake.addConversation());
    expect(newest()).toEqual(told.at(-1));
    expect(newest()?.conversationId).toBe(first);
    settle(() => fake.focus(second));
    expect(newest()).toEqual(told.at(-1));
    expect(newest()?.conversationId).toBe(second);
    settle(() => fake.removeConversation(first));
    settle(() => fake.removeConversation(second));
    expect(newest()).toBeUndefined();
    unmount();
  });

  it('returns the same object as long as nothing in it changes', () => {
    const { given, newest, render, unmount } = mountVisitor(desk);
    const id = settle(() => fake.addConversation());
    const before = newest();
    settle(() => fake.setAvailability({ CHAT: 'AVAILABLE' }));
    settle(() => fake.addConversation());
    expect(newest()).toBe(before);
    expect(given).toEqual([undefined, before]);
    render();
    expect(newest()).toBe(before);
    settle(() => fake.updateVisitor(id, { email: 'new@example.org' }));
    expect(newest()?.profile.email).toBe('new@example.org');
    unmount();
  });
});
