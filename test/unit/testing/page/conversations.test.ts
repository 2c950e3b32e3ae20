import { describe, expect, it } from 'vitest';
import { buttonsIn, currentBox, part, press, thread } from './controls';
import { openFakeDesk } from './openFakeDesk';

const arrival = ['ADDED', 'VISITOR_UPDATED'];
const quiet = () => (part('nothing-focused').hidden ? 'hidden' : part('nothing-focused').textContent);

describe('the buttons of the conversation in focus', () => {
  it.each(['Snooze', 'Remove'])('do nothing if there is none: %s', async (name) => {
    const { takenNames } = await openFakeDesk();
    press(name);
    expect(takenNames()).toEqual([]);
    expect(quiet()).toBe('No conversation. Add one above.');
  });

  it('remove it, and the next one is shown', async () => {
    const { takenNames } = await openFakeDesk();
    press('Add conversation');
    press('Add conversation');
    takenNames();
    press('Remove');
    expect(takenNames()).toEqual(['FOCUS_LOST', 'REMOVED', 'FOCUSED']);
    expect(buttonsIn('boxes')).toEqual(['Ben Okafor']);
    expect(part('visitor-name').textContent).toBe('Ben Okafor');
    expect(buttonsIn('snoozed')).toEqual([]);
  });

  it('snooze it, and it comes back by its box', async () => {
    const { takenNames } = await openFakeDesk();
    press('Add conversation');
    takenNames();
    expect(part('snoozed').hidden).toBe(true);
    press('Snooze');
    expect(takenNames()).toEqual(['FOCUS_LOST', 'REMOVED']);
    expect(buttonsIn('boxes')).toEqual([]);
    expect(buttonsIn('snoozed')).toEqual(['Resume Ada Lindqvist']);
    expect(part('snoozed').hidden).toBe(false);
    press('Resume Ada Lindqvist');
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist']);
    expect(part('snoozed').hidden).toBe(true);
    expect(thread()).toEqual(['Visitor: Hello, when will my side table be here?']);
  });
});

describe('a script', () => {
  it("can't snooze a conversation that is not there, and none is shown as snoozed", async () => {
    const { fakeDesk, takenNames } = await openFakeDesk();
    expect(() => fakeDesk.snooze('nobody')).toThrow(
      "snooze: expected the id of a conversation on the fake desk, received 'nobody'",
    );
    expect(takenNames()).toEqual([]);
    expect(part('snoozed').hidden).toBe(true);
  });

  it('adds somebody made up if it says nothing about them, and they say nothing', async () => {
    const { fakeDesk, takenData } = await openFakeDesk();
    const id = fakeDesk.addConversation();
    expect(takenData()[0]).toMatchObject({ conversationId: id, projectId: 1234 });
    expect(buttonsIn('boxes')).toHaveLength(1);
    expect(buttonsIn('boxes')).not.toContain('Visitor 1');
    expect(thread()).toEqual([]);
  });

  it('adds a conversation of a project, whose visitor it names', async () => {
    const { fakeDesk, takenData } = await openFakeDesk();
    fakeDesk.addConversation({ projectId: 7, visitor: { lastName: 'Lovelace' } }, 'Hello');
    expect(takenData()[0]).toMatchObject({ projectId: 7 });
    expect(buttonsIn('boxes')).toEqual(['Lovelace']);
    expect(thread()).toEqual(['Visitor: Hello']);
  });

  it('moves the focus to another conversation, which is shown', async () => {
    const { fakeDesk, takenNames } = await openFakeDesk();
    fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
    const ben = fakeDesk.addConversation({ visitor: { firstName: 'Ben' } });
    takenNames();
    fakeDesk.focus(ben);
    expect(takenNames()).toEqual(['FOCUS_LOST', 'FOCUSED']);
    expect(currentBox()).toBe('Ben');
  });

  it('replays a recording', async () => {
    const { fakeDesk, takenData } = await openFakeDesk();
    const payload = { type: 'object', fields: { typing: { type: 'boolean' } } };
    const messages = [{ at: 0, event: 'com.iadvize.desk.VISITOR_TYPING', payload }];
    fakeDesk.replay({ version: 1, messages, dropped: 0, foreign: 0 });
    expect(takenData()).toEqual([{ event: 'com.iadvize.desk.VISITOR_TYPING', typing: true }]);
  });
});
