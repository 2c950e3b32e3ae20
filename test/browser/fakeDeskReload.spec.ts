import { expect, type Page, test } from '@playwright/test';
import { crmUrl, deskDocumentIn, deskUrl, serveCrmAndFakeDesk } from './fakeDeskSite';

const crmPage = `<!doctype html><title>CRM</title><iframe title="Agent desk" src="${deskUrl}"></iframe>`;

/** The desk's document in a window of its own, or in a frame whose storage a browser may block. */
const places = {
  'in its own window': async (page: Page) => {
    await page.goto(deskUrl);
    return page.mainFrame();
  },
  'in a frame': async (page: Page) => {
    await page.goto(crmUrl);
    return deskDocumentIn(page);
  },
};

for (const [place, open] of Object.entries(places)) {
  test(`refuses to keep a conversation that it does not have, ${place}`, async ({ page, context }) => {
    await serveCrmAndFakeDesk(context, crmPage);
    const desk = await open(page);
    const reload = desk.evaluate(() => window.fakeDesk.reload({ keep: ['nobody'] }));
    await expect(reload).rejects.toThrow(
      "RangeError: reload: expected the id of a conversation on the fake desk, received 'nobody'",
    );
  });

  test(`is after a reload what it was, but for what was closed meanwhile, ${place}`, async ({ page, context }) => {
    await serveCrmAndFakeDesk(context, crmPage);
    const desk = await open(page);
    const before = await desk.evaluate(() => {
      const { fakeDesk } = window;
      const visitor: Record<string, unknown> = { firstName: 'Ada', email: 'ada@example.com' };
      const ada = fakeDesk.addConversation({ visitor }, 'Hello');
      visitor.firstName = 'Changed after the call';
      fakeDesk.updateVisitor(ada, { email: undefined });
      const closed = fakeDesk.addConversation();
      try {
        fakeDesk.addConversation({ projectId: JSON.parse('"no number"') });
      } catch {
        fakeDesk.removeConversation(fakeDesk.state().conversations[2]?.id ?? '');
      }
      const emiko = fakeDesk.addConversation({ visitor: { firstName: 'Emiko' } });
      fakeDesk.snooze(fakeDesk.addConversation({ visitor: { firstName: 'Ben' } }));
      fakeDesk.receiveMessage(ada, 'Professional', 'Hi');
      fakeDesk.setAvailability({ CHAT: 'AVAILABLE' });
      Object.assign(window, { isOld: true });
      fakeDesk.reload({ keep: [ada, emiko] });
      const state = fakeDesk.state();
      return { ...state, conversations: state.conversations.filter(({ id }) => id !== closed) };
    });
    await desk.waitForFunction(() => window.fakeDesk && !('isOld' in window));
    // An announcement has a time of its own.
    const withoutTimes = (state: object) => JSON.stringify(state).replace(/"updatedAt":"[^"]*"/g, '');
    expect(withoutTimes(await desk.evaluate(() => window.fakeDesk.state()))).toBe(withoutTimes(before));
    await expect(desk.getByRole('list', { name: 'Thread' }).getByRole('listitem')).toHaveText([
      'VisitorHello',
      'OperatorHi',
    ]);
    await expect(desk.getByLabel('Chat')).toHaveValue('AVAILABLE');
    await desk.getByRole('button', { name: 'Resume Ben' }).click();
    await expect(desk.getByRole('navigation').getByRole('button')).toHaveText([/Ada$/, /Emiko$/, /Ben$/]);
  });
}
