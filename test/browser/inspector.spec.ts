import type { Page } from '@playwright/test';
import { frameIn, postFrom } from './crmPage';
import { panelContent, rowsOf, secret, secretMessages, serveInspected, serveScript } from './inspectorPage';
import { noiseOf } from './noise';
import { expect, test } from './siteTest';

const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test("shows the client's verdict on each message, and never one's values before they are revealed", async ({
  page,
  site,
}) => {
  const noise = noiseOf(page);
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages, 'text');
  await postFrom(page.mainFrame(), 'self', { note: secret });
  await expect(rowsOf(page)).toHaveText(
    [
      /Delivered CONVERSATION_ADDED Conversation #1/,
      /Delivered CONVERSATION_VISITOR_UPDATED/,
      /Delivered CONVERSATION_FOCUSED/,
      /Rejected: schema CONVERSATION_FOCUSED/,
      /Unknown NEWER_THAN_THE_CATALOGUE/,
      /Delivered AVAILABILITY_UPDATED/,
      new RegExp(`Rejected: shape ${site.desk.origin}`),
      new RegExp(`Rejected: origin ${site.crm.origin}`),
    ].map((pattern) => new RegExp(pattern.source.replaceAll(' ', '\\s*'))),
  );
  for (const name of ['Timeline', 'State', 'Diagnosis', 'Discovery', 'Messages']) {
    await openTab(page, name);
    expect(await panelContent(page)).not.toContain(secret);
  }
  await rowsOf(page).nth(1).click();
  const detail = page.getByRole('region', { name: 'Message 2' });
  await expect(detail).toContainText('firstName masked string');
  expect(await panelContent(page)).not.toContain(secret);
  await detail.getByRole('button', { name: 'Reveal the values' }).click();
  await expect(detail).toContainText(`firstName "${secret}" string`);
  // Each payload is revealed by itself.
  await rowsOf(page).nth(4).click();
  await expect(page.getByRole('region', { name: 'Message 5' })).toContainText('note masked string');
  expect(await panelContent(page)).not.toContain(secret);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(secret);
  expect(noise).toStrictEqual([]);
  expect(await page.evaluate(() => window.violations)).toStrictEqual([]);
});

test('says where and why a schema refused a payload', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  await postFrom(await frameIn(page.mainFrame(), 'desk'), 'parent', ...secretMessages);
  await rowsOf(page).nth(3).click();
  await expect(page.getByRole('region', { name: 'Message 4' }).getByRole('row')).toHaveText([
    /Where\s*Why/,
    /conversationId\s*invalid_/,
  ]);
});

test('says that a desk event came as JSON text, and where the guide has more', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  const text = JSON.stringify(secretMessages[0]);
  await postFrom(await frameIn(page.mainFrame(), 'desk'), 'parent', text);
  await rowsOf(page).first().click();
  const detail = page.getByRole('region', { name: 'Message 1' });
  await expect(detail).toContainText('This is a desk event as JSON text');
  await expect(detail).toContainText('docs/nothing-arrives.md in the package');
});

test('counts the hints at the tab of the diagnosis', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  const tabOf = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(tabOf('Diagnosis, 1 hint')).toHaveText('Diagnosis1');
  await postFrom(desk, 'parent', ...secretMessages.slice(0, 2));
  await expect(tabOf('Diagnosis')).toHaveText('Diagnosis');
  await postFrom(desk, 'parent', ...secretMessages);
  await expect(tabOf('Diagnosis, 2 hints')).toHaveText('Diagnosis2');
});

test('filters by verdict, event, conversation and text', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  await postFrom(await frameIn(page.mainFrame(), 'desk'), 'parent', ...secretMessages, 'text');
  await expect(rowsOf(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Delivered 4' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Delivered 4' }).click();
  await page.getByRole('combobox', { name: 'Conversation' }).selectOption('Conversation 1');
  await expect(rowsOf(page)).toHaveCount(4);
  await page.getByRole('combobox', { name: 'Event' }).selectOption('CONVERSATION_FOCUSED');
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await postFrom(await frameIn(page.mainFrame(), 'desk'), 'parent', ...secretMessages);
  await page.getByRole('searchbox').fill('availability');
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('nothing like this');
  await expect(page.getByText('None of the 6 messages passes the filters.')).toBeVisible();
});

test('marks in the state what the last event changed', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages);
  await openTab(page, 'State');
  const changed = page.locator('.tree .changed');
  await expect(changed).toHaveText([/^availability/, /^CHAT AVAILABLE/]);
  await postFrom(desk, 'parent', { event: 'com.iadvize.desk.CONVERSATION_FOCUS_LOST', conversationId: 'a' });
  await expect(changed).toHaveText([/^focusedConversation none/]);
});

test('has no more than 60 rows for 10,000 messages, says what it dropped, and stays at the end', async ({
  page,
  site,
}) => {
  await page.goto(await serveInspected(site, { options: { minimized: true } }));
  await expect(page.locator('iadvize-desk-inspector').locator('*')).toHaveCount(1);
  const desk = await frameIn(page.mainFrame(), 'desk');
  await desk.evaluate(async () => {
    for (let index = 0; index < 10_005; index += 1) {
      const conversationId = `conversation ${index % 50}`;
      window.parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId }, '*');
      if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await page.waitForFunction(() => window.deskClient.diagnose().received === 10_005);
  // Nothing was drawn meanwhile.
  await expect(page.locator('iadvize-desk-inspector').locator('*')).toHaveCount(1);
  await page.getByRole('button', { name: 'Desk inspector' }).click();
  await expect(page.getByText('The oldest 5 messages were dropped. The list keeps 10000.')).toBeVisible();
  const list = page.getByRole('listbox');
  await expect(rowsOf(page).last()).toHaveAttribute('aria-posinset', '10000');
  expect(await rowsOf(page).count()).toBeLessThanOrEqual(60);
  await list.press('Home');
  await expect(rowsOf(page).first()).toHaveAttribute('aria-posinset', '1');
  await expect(page.getByRole('region', { name: 'Message 6', exact: true })).toBeVisible();
  expect(await rowsOf(page).count()).toBeLessThanOrEqual(60);
});

test('opens itself from a script tag, and listens to another origin if the developer wants it', async ({
  page,
  site,
}) => {
  await page.goto(await serveScript(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages);
  await openTab(page, 'Diagnosis');
  await postFrom(page.mainFrame(), 'self', {});
  await expect(page.getByRole('cell', { name: site.crm.origin })).toBeVisible();
  await expect(page.getByText(`6 messages came from ${site.desk.origin}, which the inspector`)).toBeVisible();
  // There is one button only: none for the page itself.
  await page.getByRole('button', { name: 'Listen to it' }).click();
  await expect(page.getByText('Reload the desk, or wait for its next message.')).toBeVisible();
  await postFrom(desk, 'parent', ...secretMessages);
  await openTab(page, 'Messages');
  await expect(page.getByRole('button', { name: 'Delivered 4' })).toBeVisible();
  expect(await page.evaluate(() => window.violations)).toStrictEqual([]);
});
