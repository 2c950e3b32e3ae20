import { describe, expect, it } from 'vitest';
import { button, currentBox, field, part, press, thread } from './controls';
import { openFakeDesk } from './openFakeDesk';

const arrival = ['ADDED', 'VISITOR_UPDATED'];
const quiet = () => (part('nothing-focused').hidden ? 'hidden' : part('nothing-focused').textContent);

describe("the desk's state boxes", () => {
  it('post a click, move the focus, and show the conversation', async () => {
    const { takenNames } = await openFakeDesk();
    press('Add conversation');
    press('Add conversation');
    expect(takenNames()).toEqual([...arrival, 'FOCUSED', ...arrival]);
    expect(currentBox()).toBe('Ada Lindqvist');
    press('Ben Okafor');
    expect(takenNames()).toEqual(['STATE_BOX_CLICKED', 'FOCUS_LOST', 'FOCUSED']);
    expect(currentBox()).toBe('Ben Okafor');
    expect(part('visitor-name').textContent).toBe('Ben Okafor');
    expect(thread()).toEqual(['Visitor: Hi! Can I still change the size of the rug?']);
  });

  it.each([
    [{ firstName: 'Ada', lastName: 'Byron Lovelace' }, 'AB'],
    [{ firstName: '😀da' }, '😀'],
    [{ firstName: ' Ada' }, 'A'],
    [{ firstName: 'Ada ', lastName: ' Byron' }, 'AB'],
    [{}, 'V1'],
  ])('have the initials of %j', async (visitor, initials) => {
    const { fakeDesk } = await openFakeDesk();
    fakeDesk.addConversation({ visitor });
    expect(part('boxes').querySelector('[aria-hidden=true]')?.textContent).toBe(initials);
  });

  it('are of the classes that the style is written for, and send no form', async () => {
    const { fakeDesk } = await openFakeDesk();
    fakeDesk.snooze(fakeDesk.addConversation());
    fakeDesk.receiveMessage(fakeDesk.addConversation(), 'Expert');
    const classes = (selector: string) => Array.from(document.querySelectorAll(selector), (found) => found.className);
    expect(classes('#boxes *')).toEqual(['', 'box', 'box-initials', 'box-label']);
    expect(classes('#snoozed-boxes *')).toEqual(['', 'box', 'box-initials', 'box-label', 'box-prefix']);
    expect(classes('#thread *')).toEqual(['message', 'message-author']);
    expect(Array.from(document.querySelectorAll('#rail button'), (box) => box.getAttribute('type'))).toEqual([
      'button',
      'button',
    ]);
  });

  it('keep the place of the keyboard', async () => {
    await openFakeDesk();
    press('Add conversation');
    press('Add conversation');
    const before = button('Ben Okafor');
    before.focus();
    press('Ben Okafor');
    expect(button('Ben Okafor')).not.toBe(before);
    expect(document.activeElement).toBe(button('Ben Okafor'));
  });

  it('take the place of the keyboard from no field', async () => {
    const { fakeDesk } = await openFakeDesk();
    press('Add conversation');
    field('Message').focus();
    fakeDesk.addConversation();
    expect(document.activeElement).toBe(field('Message'));
  });
});

describe('where no conversation has the focus', () => {
  it('the page says so, and shows none', async () => {
    await openFakeDesk();
    expect(quiet()).toBe('No conversation. Add one above.');
    expect(part('conversation').hidden).toBe(true);
    press('Add conversation');
    expect(quiet()).toBe('hidden');
    expect(part('conversation').hidden).toBe(false);
  });

  it('the keyboard goes on at the button that adds one', async () => {
    await openFakeDesk();
    press('Add conversation');
    button('Remove').focus();
    press('Remove');
    expect(document.activeElement).toBe(button('Add conversation'));
  });

  it('the keyboard stays where it was outside of the conversation', async () => {
    const { fakeDesk } = await openFakeDesk();
    const id = fakeDesk.addConversation();
    field('Chat').focus();
    fakeDesk.removeConversation(id);
    expect(quiet()).toBe('No conversation. Add one above.');
    expect(document.activeElement).toBe(field('Chat'));
  });
});
