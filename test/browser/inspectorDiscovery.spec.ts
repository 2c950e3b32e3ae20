import { readFile } from 'node:fs/promises';
import { frameIn, postFrom } from './crmPage';
import { panelContent, rowsOf, secret, secretMessages, serveInspected } from './inspectorPage';
import { expect, test } from './siteTest';

test('records, compares, copies, saves, opens and plays back, all of it without a value', async ({ page, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await page.getByRole('tab', { name: 'Discovery' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await postFrom(desk, 'parent', ...secretMessages);
  await postFrom(page.mainFrame(), 'self', secret);
  await page.waitForFunction(() => window.deskClient.diagnose().received === 7);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('6 messages, 0 dropped, 1 from elsewhere.')).toBeVisible();
  const unknown = page.getByRole('row', { name: /^NEWER_THAN_THE_CATALOGUE/ });
  await expect(unknown.getByRole('cell').nth(1)).toHaveText('unknown');

  for (const name of ['Markdown report', 'Module with zod/mini', 'Fixture for the fake desk', 'JSON Schema']) {
    await page.getByRole('combobox', { name: 'Copy as' }).selectOption(name);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('NEWER_THAN_THE_CATALOGUE');
    expect(copied).not.toContain(secret);
  }
  expect(await panelContent(page)).not.toContain(secret);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording' }).click();
  const path = await (await saving).path();
  expect(await readFile(path, 'utf8')).not.toContain(secret);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('recording.version: expected 1')).toBeVisible();
  await input.setInputFiles(path);
  await expect(page.getByText('Opened 6 messages.')).toBeVisible();

  await page.getByRole('button', { name: 'Play back' }).click();
  await expect(page.getByText('Playback: 0 of 6 messages')).toBeVisible();
  await page.getByRole('button', { name: 'Step' }).click();
  await expect(rowsOf(page)).toHaveText([/CONVERSATION_ADDED/]);
  await page.getByRole('button', { name: 'Play 100×' }).click();
  await expect(rowsOf(page)).toHaveCount(6);
  await expect(page.getByText('The recording has ended.')).toBeVisible();
  await page.getByRole('tab', { name: 'State' }).click();
  await expect(page.getByText('Conversation 1').first()).toBeVisible();
  // The page's client has heard nothing of it.
  expect(await page.evaluate(() => window.deskClient.diagnose().received)).toBe(7);
  await page.getByRole('button', { name: 'Back to the live desk' }).click();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await expect(rowsOf(page)).toHaveCount(7);
  expect(await page.evaluate(() => window.violations)).toStrictEqual([]);
});

test('selects the text if the browser refuses to copy', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('tab', { name: 'Discovery' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The browser refused to copy.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The recording as Module with zod' })).toBeFocused();
});
