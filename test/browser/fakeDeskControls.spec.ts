import { expect, type Page, test } from '@playwright/test';
import { crmUrl, deskDocumentIn, serveCrmAndFakeDesk, talkingDeskUrl } from './fakeDeskSite';

/** Opens the desk in a CRM page that writes down the events, and returns a function that returns their names since its last call. */
async function openDesk(page: Page, query = '') {
  await serveCrmAndFakeDesk(
    page.context(),
    `<!doctype html><title>CRM</title>
      <script>received = []; onmessage = ({ data }) => received.push(data);</script>
      <iframe title="Agent desk" src="${talkingDeskUrl}${query}" width="420" height="700"></iframe>`,
  );
  await page.goto(crmUrl);
  const desk = page.frameLocator('iframe');
  const taken = async (...names: readonly string[]) => {
    const received = () => page.evaluate<Array<{ event: string }>>('received');
    await expect
      .poll(async () => (await received()).map(({ event }) => event.replace('com.iadvize.desk.', '')))
      .toStrictEqual(names);
    return page.evaluate<Array<Record<string, unknown>>>('received.splice(0)');
  };
  const press = (name: string) => desk.getByRole('button', { name }).click();
  return { desk, taken, press };
}

const arrival = ['CONVERSATION_ADDED', 'CONVERSATION_VISITOR_UPDATED'];

test('posts what a desk posts for each of its controls', async ({ page }) => {
  const { desk, taken, press } = await openDesk(page);
  await press('Add conversation');
  await taken(...arrival, 'CONVERSATION_FOCUSED');
  await press('Add conversation');
  await taken(...arrival);
  await press('Ben Okafor');
  await taken('CONVERSATION_STATE_BOX_CLICKED', 'CONVERSATION_FOCUS_LOST', 'CONVERSATION_FOCUSED');
  await desk.getByLabel('External id').fill('LF-1002');
  await press('Save visitor');
  const [edited] = await taken('CONVERSATION_VISITOR_UPDATED');
  expect(edited?.visitor).toMatchObject({ email: 'ben.okafor@example.com', externalUserId: 'LF-1002' });
  await desk.getByLabel('Send as').selectOption('Expert');
  await desk.getByRole('textbox', { name: 'Message' }).fill('A <b>message</b>');
  await press('Send');
  expect(await taken('NAME_OF_THE_MESSAGE_EVENT')).toMatchObject([{ conversationParticipantType: 'Expert' }]);
  await expect(desk.getByRole('list', { name: 'Thread' }).getByRole('listitem').last()).toHaveText(
    'ExpertA <b>message</b>',
  );
  await press('Snooze');
  await taken('CONVERSATION_FOCUS_LOST', 'CONVERSATION_REMOVED', 'CONVERSATION_FOCUSED');
  await press('Resume Ben Okafor');
  await taken(...arrival);
  await press('Remove');
  await taken('CONVERSATION_FOCUS_LOST', 'CONVERSATION_REMOVED', 'CONVERSATION_FOCUSED');
  await desk.getByLabel('Video').selectOption('Held back');
  expect((await taken('AVAILABILITY_UPDATED'))[0]?.availabilities).toStrictEqual([
    { channel: 'CHAT', status: 'UNAVAILABLE' },
    { channel: 'CALL', status: 'UNAVAILABLE' },
    { channel: 'VIDEO', status: 'UNAVAILABLE_FORCED' },
  ]);
  await press('Post a malformed event');
  await taken('CONVERSATION_FOCUSED');
  await press('Post an unknown event');
  await taken('VISITOR_TYPING');
});

test('is used by the keyboard alone, whose place stays where it was', async ({ page }) => {
  const { desk } = await openDesk(page);
  await desk.getByRole('button', { name: 'Add conversation' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(desk.getByRole('button', { name: 'Ada Lindqvist' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const ben = desk.getByRole('button', { name: 'Ben Okafor' });
  await expect(ben).toHaveAttribute('aria-current', 'true');
  await expect(ben).toBeFocused();
  await desk.getByRole('button', { name: 'Remove' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(desk.getByText('No conversation. Add one above.')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Add conversation' })).toBeFocused();
});

test('shows what a script does, and leaves alone what is being typed', async ({ page }) => {
  const { desk } = await openDesk(page);
  const script = await deskDocumentIn(page);
  const id = await script.evaluate(() => window.fakeDesk.addConversation({ visitor: { firstName: 'Ada' } }));
  await desk.getByLabel('E-mail').fill('half@');
  await script.evaluate((ada) => {
    window.fakeDesk.receiveMessage(ada, 'Visitor', 'Hello');
    window.fakeDesk.setAvailability({ CALL: 'AVAILABLE', CHAT: 'BUSY' });
    window.fakeDesk.snooze(window.fakeDesk.addConversation({ visitor: { firstName: 'Ben' } }));
  }, id);
  await expect(desk.getByRole('list', { name: 'Thread' })).toHaveText('VisitorHello');
  await expect(desk.getByLabel('Call')).toHaveValue('AVAILABLE');
  await expect(desk.getByLabel('Chat')).toHaveValue('BUSY');
  await expect(desk.getByRole('region', { name: 'Snoozed' }).getByRole('button')).toHaveAccessibleName('Resume Ben');
  await expect(desk.getByLabel('E-mail')).toHaveValue('half@');
  await script.evaluate((ada) => window.fakeDesk.updateVisitor(ada, { email: 'ada@example.com' }), id);
  await expect(desk.getByLabel('E-mail')).toHaveValue('ada@example.com');
});

test('has the shapes and the seed that its address asks for', async ({ page }) => {
  const { press, taken, desk } = await openDesk(page, '&visitors=rest&availability=record&seed=2');
  await press('Add conversation');
  const [added, updated] = await taken(...arrival, 'CONVERSATION_FOCUSED');
  expect(updated?.visitor).toMatchObject({ external_id: 'LF-1001', firstname: 'Ada' });
  await desk.getByLabel('Chat').selectOption('Available');
  expect((await taken('AVAILABILITY_UPDATED'))[0]?.availability).toMatchObject({ CHAT: 'AVAILABLE' });
  const other = await openDesk(page);
  await other.press('Add conversation');
  const [otherAdded] = await other.taken(...arrival, 'CONVERSATION_FOCUSED');
  expect(otherAdded?.conversationId).not.toBe(added?.conversationId);
});
