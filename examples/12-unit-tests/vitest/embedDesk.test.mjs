import { createFakeDesk } from 'iadvize-desk-events/testing';
import { expect, test, vi } from 'vitest';
import { embedDesk } from '../embedDesk.mjs';

test('opens the record of the visitor that the agent talks to', () => {
  const openRecord = vi.fn();
  const desk = embedDesk(openRecord);

  const fake = createFakeDesk({ source: () => document.querySelector('iframe') });
  fake.addConversation({ visitor: { externalId: 'C-100' } });
  fake.clickStateBox(fake.addConversation({ visitor: { externalId: 'C-200' } }));

  expect(openRecord.mock.calls).toEqual([['C-100'], ['C-200']]);
  expect(desk.state.get()).toEqual(fake.state());
  desk.close();
});

test('forgets a conversation that the desk does not send again when it reloads', () => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  const desk = embedDesk(() => {});
  const fake = createFakeDesk({ source: () => document.querySelector('iframe') });
  const kept = fake.addConversation();
  fake.addConversation();

  // The desk has been there for a while. After its reload, the client waits 4 s for what the desk sends again.
  vi.advanceTimersByTime(5000);
  fake.reload({ keep: [kept] });
  vi.advanceTimersByTime(5000);

  expect(desk.state.get().conversations.map(({ id }) => id)).toEqual([kept]);
  desk.close();
  vi.useRealTimers();
});
