import { lowContrasts } from './contrast';
import { headingOf, openDemo } from './demoPage';
import { expect, test } from './demoTest';

test('says that it is waiting for the desk, then that it is connected', async ({ demoPage }) => {
  const { connection, addConversation } = demoPage;
  await expect(connection).toHaveText('Waiting for the desk');
  await addConversation('Ada, signed in');
  await expect(connection).toHaveText('Connected');
});

test('forgets a desk that is removed, and says what is unknown now', async ({ page, demoPage }) => {
  const { desk, record, connection, timelineRows, addConversation, complaints } = demoPage;
  const availability = page.getByRole('list', { name: 'Your availability' });
  await desk.getByLabel('Chat').selectOption('Available');
  await addConversation('Ada, signed in');
  await addConversation('Emiko, signed in');
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  await expect(availability).toBeVisible();
  await page.getByRole('button', { name: 'Remove desk' }).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(connection).toHaveText('No desk');
  await expect(headingOf(record, 'Customers')).toBeVisible();
  await expect(page.getByText('No conversations')).toBeVisible();
  await expect(availability).toBeHidden();
  await expect(timelineRows.first()).toHaveText(
    /^The desk went awayUnknown now: 2 conversations, the focus, the availability \(CHAT, CALL, VIDEO\)/,
  );
  await expect(timelineRows.filter({ hasText: 'The desk went away' })).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test('gets everything again from a desk that is restored', async ({ page, demoPage }) => {
  const { record, connection, timelineRows, addConversation, complaints } = demoPage;
  await addConversation('Ada, signed in');
  await page.getByRole('button', { name: 'Remove desk' }).click();
  await expect(connection).toHaveText('No desk');
  await page.getByRole('button', { name: 'Restore desk' }).click();
  await expect(connection).toHaveText('Connected');
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  await expect(page.getByText('1 conversation', { exact: true })).toBeVisible();
  await expect(timelineRows.filter({ hasText: 'CONVERSATION_ADDED' })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Remove desk' })).toBeVisible();
  await addConversation('Emiko, signed in');
  await expect(page.getByText('2 conversations')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('waits for a restored desk while it loads, and says before that there is none', async ({
  page,
  demo,
  demoPage,
}) => {
  const { desk, connection, timelineRows } = demoPage;
  const noDesk = page.getByText('The desk is not in the page.');
  await expect(desk.getByText('No conversation. Add one above.')).toBeVisible();
  await expect(noDesk).toBeHidden();
  await page.getByRole('button', { name: 'Remove desk' }).click();
  await expect(noDesk).toBeVisible();
  await expect(connection).toHaveText('No desk');
  // Nothing was known, so nothing was dropped.
  await expect(timelineRows).toHaveCount(0);
  const answers: Array<() => void> = [];
  await page.route(`${demo.deskUrl}**`, (route) => answers.push(() => void route.continue()));
  await page.getByRole('button', { name: 'Restore desk' }).click();
  await expect(noDesk).toBeHidden();
  await expect(connection).toHaveText('Waiting for the desk');
  for (const answer of answers) answer();
  await expect(desk.getByText('No conversation. Add one above.')).toBeVisible();
  await expect(connection).toHaveText('Waiting for the desk');
});

test('says which conversations a reloaded desk does not send again', async ({ demoPage }) => {
  const { desk, record, timelineRows, addConversation, removeConversation } = demoPage;
  for (const arrival of ['Ada, signed in', 'Ben, e-mail only', 'Emiko, signed in']) await addConversation(arrival);
  await removeConversation();
  await desk.getByLabel('Close the open conversation during the reload').check();
  await desk.getByRole('button', { name: 'Reload' }).click();
  const dropped = timelineRows.filter({ hasText: 'Not sent again by the desk’s new page' });
  await expect(dropped).toHaveText(/Unknown now: conversation [0-9a-f]{8}\d\d:\d\d:\d\d$/);
  await expect(headingOf(record, 'Emiko Tanaka')).toBeVisible();
});

test('says that the focus is gone with the last conversation of a reloaded desk', async ({ page, demo }) => {
  await page.clock.install();
  const { desk, record, timelineRows, addConversation } = await openDemo(page, demo.crmUrl);
  await addConversation('Ada, signed in');
  await expect(headingOf(record, 'Ada Lindqvist')).toBeVisible();
  // An announcement less than a second before the load may be the new page's.
  await page.clock.fastForward(2000);
  await desk.getByLabel('Close the open conversation during the reload').check();
  await desk.getByRole('button', { name: 'Reload' }).click();
  await expect(timelineRows.first()).toHaveText(
    /^Not sent again by the desk’s new pageUnknown now: conversation [0-9a-f]{8}, the focus\d\d:\d\d:\d\d$/,
  );
  await expect(headingOf(record, 'Customers')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has a contrast of 4.5 with and without a desk, and fits into 400 px, ${colorScheme}`, async ({
    page,
    demoPage,
  }) => {
    const { connection, addConversation } = demoPage;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 400, height: 700 });
    const expectGoodLooks = async () => {
      expect(await page.evaluate(lowContrasts, 4.5)).toStrictEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    };
    await expect(connection).toHaveText('Waiting for the desk');
    await expectGoodLooks();
    await addConversation('Ada, signed in');
    await expect(connection).toHaveText('Connected');
    await expectGoodLooks();
    await page.getByRole('button', { name: 'Remove desk' }).click();
    await expect(connection).toHaveText('No desk');
    await expectGoodLooks();
  });
}
