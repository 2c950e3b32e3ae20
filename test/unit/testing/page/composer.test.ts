import { describe, expect, it } from 'vitest';
import { element } from '../../../../src/testing/page/elements';
import { choose, field, part, press, thread, type } from './controls';
import { openFakeDesk } from './openFakeDesk';

describe('the composer', () => {
  it('sends nothing if no conversation is shown', async () => {
    const { takenNames } = await openFakeDesk();
    type('Message', 'Hello');
    press('Send');
    expect(takenNames()).toEqual([]);
    expect(field('Message').value).toBe('Hello');
  });

  it('sends no blanks', async () => {
    const { takenNames } = await openFakeDesk();
    press('Add conversation');
    takenNames();
    type('Message', '  ');
    press('Send');
    expect(takenNames()).toEqual([]);
    expect(thread()).toHaveLength(1);
  });

  it('sends nothing as somebody whom the desk has no word for', async () => {
    const { takenNames } = await openFakeDesk();
    press('Add conversation');
    takenNames();
    field('Send as').append(element('option', '', 'Robot'));
    choose('Send as', 'Robot');
    type('Message', 'Hello');
    press('Send');
    expect(takenNames()).toEqual([]);
    expect(thread()).toHaveLength(1);
  });

  it.each([
    ['Operator', 'Professional'],
    ['Visitor', 'Visitor'],
    ['Expert', 'Expert'],
  ])('sends as %s, shows the text and is empty again', async (name, conversationParticipantType) => {
    const { fakeDesk, takenData } = await openFakeDesk();
    const conversationId = fakeDesk.addConversation();
    takenData();
    choose('Send as', name);
    type('Message', ' A <b>message</b> ');
    press('Send');
    expect(takenData()).toEqual([{ event: expect.any(String), conversationId, conversationParticipantType }]);
    expect(thread()).toEqual([`${name}: A <b>message</b>`]);
    expect(part('thread').lastElementChild?.getAttribute('data-author')).toBe(conversationParticipantType);
    expect(field('Message').value).toBe('');
  });

  it('shows a message of a script that passes no text', async () => {
    const { fakeDesk } = await openFakeDesk();
    fakeDesk.receiveMessage(fakeDesk.addConversation(), 'Visitor');
    expect(thread()).toEqual(['Visitor: A message without a text']);
  });
});
