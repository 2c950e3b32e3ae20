import { headingOf } from './demoPage';
import { expect, test } from './demoTest';

test('keeps the record shut for a visitor who only claims an e-mail address, until the agent confirms', async ({
  demoPage,
}) => {
  const { record, addConversation, complaints } = demoPage;
  await addConversation('Ben, e-mail only');
  await expect(record.getByText('Possible match')).toBeVisible();
  await expect(record.getByText('Wool rug')).toHaveCount(0);
  await record.getByRole('button', { name: 'Confirm and open record' }).click();
  await expect(record.getByText('Confirmed by you')).toBeVisible();
  await expect(record.getByText('Wool rug')).toBeVisible();
  await expect(headingOf(record, 'Ben Okafor')).toBeFocused();
  expect(complaints).toEqual([]);
});

test("asks again when a confirmed visitor's e-mail address becomes another customer's", async ({ demoPage }) => {
  const { desk, record, addConversation } = demoPage;
  await addConversation('Ben, e-mail only');
  await record.getByRole('button', { name: 'Confirm and open record' }).click();
  await desk.getByLabel('E-mail').fill('Chiara.Fontana@example.com');
  await desk.getByRole('button', { name: 'Save visitor' }).click();
  await expect(record.getByText('Chiara Fontana from Bologna')).toBeVisible();
  await expect(record.getByText('Confirmed by you')).toHaveCount(0);
});

test('shows a name that is HTML as text', async ({ demoPage }) => {
  const { record, addConversation, complaints } = demoPage;
  await addConversation('Prankster, HTML as a name');
  await expect(headingOf(record, '<img src=x onerror=alert(1)> </h2><b>Bold')).toBeVisible();
  await expect(record.locator('img, b')).toHaveCount(0);
  await expect(record.getByRole('link')).toHaveAttribute('href', 'mailto:%22a%22%3Fcc%3Db%40example.net%26subject%3Dx');
  expect(complaints).toEqual([]);
});

test('breaks a long e-mail address before its @ and nowhere else', async ({ page, demoPage }) => {
  await page.setViewportSize({ width: 1280, height: 760 });
  const { desk, record, addConversation } = demoPage;
  await addConversation('Grace, not a customer');
  await desk.getByLabel('E-mail').fill('wilhelmina.featherstone@example.com');
  await desk.getByRole('button', { name: 'Save visitor' }).click();
  const address = record.getByRole('link', { name: 'wilhelmina.featherstone@example.com' });
  await expect(address).toBeVisible();
  const lines = await address.evaluate((link) =>
    Array.from(link.childNodes).flatMap((part) => {
      const range = document.createRange();
      range.selectNode(part);
      return part instanceof Text ? [[part.data, range.getClientRects().length]] : [];
    }),
  );
  expect(lines).toEqual([
    ['wilhelmina.featherstone', 1],
    ['@example.com', 1],
  ]);
});

test('lists a malformed event as rejected and an unknown one as unknown', async ({ demoPage }) => {
  const { desk, record, timelineRows } = demoPage;
  await desk.getByRole('button', { name: 'Post a malformed event' }).click();
  await desk.getByRole('button', { name: 'Post an unknown event' }).click();
  await expect(timelineRows).toHaveText([
    /^VISITOR_TYPINGnot in the catalogue/,
    /^Rejected: schemaCONVERSATION_FOCUSED, conversationId invalid_union, from http:/,
  ]);
  await expect(headingOf(record, 'Customers')).toBeVisible();
});

test('offers an empty record if no customer is found', async ({ demoPage }) => {
  const { record, addConversation } = demoPage;
  await addConversation('Grace, not a customer');
  await expect(record.getByText('No customer found')).toBeVisible();
  await record.getByRole('button', { name: 'Start an empty record' }).click();
  await expect(headingOf(record, 'New customer')).toBeFocused();
});

test('opens the record of a signed-in visitor at once, and follows the focus', async ({ page, demoPage }) => {
  const { desk, record, addConversation, removeConversation, complaints } = demoPage;
  await addConversation('Ada, signed in');
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  await expect(record.getByText('Oak side table')).toBeVisible();
  await addConversation('Emiko, signed in');
  await expect(page.getByText('2 conversations')).toBeVisible();
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  await desk.getByRole('button', { name: 'Emiko Tanaka' }).click();
  await expect(headingOf(record, 'Emiko Tanaka')).toBeVisible();
  await removeConversation();
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('shows the console for a conversation and hides it after the last, without a reload of the desk', async ({
  page,
  demoPage,
}) => {
  const { desk, addConversation, removeConversation, complaints } = demoPage;
  const toggle = page.getByRole('button', { name: 'Show console' });
  const iframe = page.locator('iframe');
  const firstIframe = await iframe.elementHandle();
  let deskLoads = 0;
  page.on('framenavigated', () => {
    deskLoads += 1;
  });
  await desk.getByLabel('Who arrives').selectOption('Ada, signed in');
  await toggle.click();
  await expect(iframe).toBeHidden();
  // The button is out of sight, as it is when the desk itself brings a conversation.
  await desk.getByRole('button', { name: 'Add conversation', includeHidden: true }).dispatchEvent('click');
  await expect(iframe).toBeVisible();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await addConversation('Ben, e-mail only');
  await removeConversation();
  await expect(page.getByText('1 conversation', { exact: true })).toBeVisible();
  await expect(iframe).toBeVisible();
  await removeConversation();
  await expect(iframe).toBeHidden();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  expect(await iframe.evaluate((now, first) => now === first, firstIframe)).toBe(true);
  await toggle.click();
  await expect(desk.getByText('No conversation. Add one above.')).toBeVisible();
  expect(deskLoads).toBe(0);
  expect(complaints).toEqual([]);
});

test('lists what arrived, newest first', async ({ page, demoPage }) => {
  const { desk, timelineRows, addConversation, removeConversation } = demoPage;
  await desk.getByLabel('Chat').selectOption('Available');
  await addConversation('Ada, signed in');
  await desk.getByRole('textbox', { name: 'Message' }).fill('It leaves today.');
  await desk.getByRole('button', { name: 'Send' }).click();
  await removeConversation();
  await expect(timelineRows).toHaveText([
    /^CONVERSATION_REMOVED.*conversation [0-9a-f]{8}$/,
    /^CONVERSATION_FOCUS_LOST/,
    /^CONVERSATION_MESSAGEfrom Professional/,
    /^CONVERSATION_FOCUSED/,
    /^CONVERSATION_VISITOR_UPDATEDAda Lindqvist, ada\.lindqvist@example\.com, LF-1001/,
    /^CONVERSATION_ADDEDproject 1234\d\d:\d\d:\d\d · conversation [0-9a-f]{8}$/,
    /^AVAILABILITY_UPDATEDCHAT AVAILABLE, CALL UNAVAILABLE, VIDEO UNAVAILABLE/,
  ]);
  await expect(page.getByRole('list', { name: 'Your availability' })).toContainText('Chat: available');
});
