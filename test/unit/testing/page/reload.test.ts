import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeDeskOnPage } from '../../../../src/testing/page/fakeDeskOnPage';
import { buttonsIn, currentBox, field, press, thread } from './controls';
import { openFakeDesk } from './openFakeDesk';

const arrival = ['ADDED', 'VISITOR_UPDATED'];

afterEach(() => vi.useRealTimers());

describe('what a script did before a reload', () => {
  it.each<[string, (fakeDesk: FakeDeskOnPage, first: string, second: string) => void]>([
    ['a focus', (fakeDesk, _first, second) => fakeDesk.focus(second)],
    ['a resumption', (fakeDesk, first) => [fakeDesk.snooze(first), fakeDesk.resume(first)]],
  ])('is done again: %s', async (_what, act) => {
    const { fakeDesk, reloadPage } = await openFakeDesk();
    act(fakeDesk, fakeDesk.addConversation(), fakeDesk.addConversation());
    const before = fakeDesk.state();
    const after = (await reloadPage()).state();
    expect([after.focusedConversation?.id, after.conversations.map(({ id }) => id)]).toEqual([
      before.focusedConversation?.id,
      before.conversations.map(({ id }) => id),
    ]);
  });
});

describe('a reload', () => {
  it('is refused if it should keep a conversation that is not there', async () => {
    vi.useFakeTimers();
    const { fakeDesk, reloads, reloadPage, takenNames } = await openFakeDesk();
    const ada = fakeDesk.addConversation();
    expect(() => fakeDesk.reload({ keep: [ada, 'nobody'] })).toThrow(
      new RangeError("reload: expected the id of a conversation on the fake desk, received 'nobody'"),
    );
    vi.runAllTimers();
    expect(reloads).not.toHaveBeenCalled();
    takenNames();
    await reloadPage();
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
  });

  it('comes after the script that asks for it has its answer', async () => {
    vi.useFakeTimers();
    const { fakeDesk, reloads } = await openFakeDesk();
    fakeDesk.reload();
    expect(reloads).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(reloads).toHaveBeenCalledOnce();
  });

  it('announces all if the operator keeps all, without repeating messages', async () => {
    const { reloads, reloadPage, takenNames } = await openFakeDesk();
    press('Add conversation');
    press('Add conversation');
    press('Ben Okafor');
    press('Reload');
    await vi.waitFor(() => expect(reloads).toHaveBeenCalledOnce());
    takenNames();
    await reloadPage();
    expect(takenNames()).toEqual([...arrival, ...arrival, 'FOCUSED']);
    expect(buttonsIn('boxes')).toEqual(['Ada Lindqvist', 'Ben Okafor']);
    expect(currentBox()).toBe('Ben Okafor');
  });

  it("doesn't mention the open conversation anymore if it was closed meanwhile", async () => {
    const { reloads, reloadPage, takenNames } = await openFakeDesk();
    press('Add conversation');
    press('Add conversation');
    field('Close the open conversation during the reload').click();
    press('Reload');
    await vi.waitFor(() => expect(reloads).toHaveBeenCalledOnce());
    takenNames();
    await reloadPage();
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
    expect(buttonsIn('boxes')).toEqual(['Ben Okafor']);
  });

  it('closes nothing twice: the next one keeps what is left, and what came since', async () => {
    vi.useFakeTimers();
    const { fakeDesk, reloadPage } = await openFakeDesk();
    fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
    const ben = fakeDesk.addConversation({ visitor: { firstName: 'Ben' } });
    fakeDesk.reload({ keep: [ben] });
    const reloaded = await reloadPage();
    reloaded.addConversation({ visitor: { firstName: 'Emiko' } });
    await reloadPage();
    expect(buttonsIn('boxes')).toEqual(['Ben', 'Emiko']);
  });

  it('restores what was said, set, snoozed and not said at all', async () => {
    const { fakeDesk, reloadPage } = await openFakeDesk();
    const visitor: Record<string, unknown> = { firstName: 'Ada', email: 'ada@example.com' };
    const ada = fakeDesk.addConversation({ visitor }, 'Hello');
    visitor.firstName = 'Changed after the call';
    fakeDesk.updateVisitor(ada, { email: undefined });
    fakeDesk.receiveMessage(ada, 'Professional', 'Hi');
    fakeDesk.receiveMessage(ada, 'Expert');
    fakeDesk.snooze(fakeDesk.addConversation({ projectId: undefined, visitor: { firstName: 'Ben' } }));
    const madeUp = fakeDesk.addConversation({ projectId: 7, visitor: undefined });
    fakeDesk.setAvailability({ CHAT: 'AVAILABLE' });
    const boxes = buttonsIn('boxes');
    const again = await reloadPage();
    expect(again.state().conversations.map(({ id }) => id)).toEqual([ada, madeUp]);
    expect(buttonsIn('boxes')).toEqual(boxes);
    expect(boxes[0]).toBe('Ada');
    expect(thread()).toEqual(['Visitor: Hello', 'Operator: Hi', 'Expert: A message without a text']);
    expect(field('E-mail').value).toBe('');
    expect(field('Chat').value).toBe('AVAILABLE');
    expect(buttonsIn('snoozed')).toEqual(['Resume Ben']);
    press('Resume Ben');
    expect(buttonsIn('boxes')).toEqual([...boxes, 'Ben']);
  });

  it('continues with the same ids after a replayed recording, which has used some', async () => {
    const { fakeDesk, reloadPage, takenNames } = await openFakeDesk();
    const payload = { type: 'object', fields: { conversationId: { type: 'string', id: 1 } } };
    const messages = [{ at: 0, event: 'com.iadvize.desk.VISITOR_TYPING', payload }];
    fakeDesk.replay({ version: 1, messages, dropped: 0, foreign: 0 });
    const id = fakeDesk.addConversation();
    expect(takenNames()).toEqual(['VISITOR_TYPING', ...arrival, 'FOCUSED']);
    const again = await reloadPage();
    expect(again.state().conversations.map((conversation) => conversation.id)).toEqual([id]);
    expect(takenNames()).toEqual([...arrival, 'FOCUSED']);
  });

  it('does again what failed, which had used up ids and left a conversation that nobody announced', async () => {
    const { fakeDesk, reloadPage } = await openFakeDesk();
    expect(() => fakeDesk.addConversation({ projectId: JSON.parse('"no number"') })).toThrow(TypeError);
    const [failed] = fakeDesk.state().conversations;
    expect(buttonsIn('boxes')).toEqual(['Visitor 0']);
    fakeDesk.receiveMessage(failed?.id ?? '', 'Visitor', 'Lost');
    fakeDesk.removeConversation(failed?.id ?? '');
    const next = fakeDesk.addConversation();
    const again = await reloadPage();
    expect(again.state().conversations.map(({ id }) => id)).toEqual([next]);
  });
});
