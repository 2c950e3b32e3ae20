import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { noiseOf } from './noise';
import { type SiteServer, startServer } from './siteServer';

const built = (file: string) => join(__dirname, '../../dist', file);

const externalId = '</script><script>document.title = "evil"</script>';
const scenario = [
  ['CONVERSATION_ADDED', { conversationId: 'c-1', projectId: 1234 }],
  ['CONVERSATION_VISITOR_UPDATED', { conversationId: 'c-1', visitor: { externalId } }],
  ['CONVERSATION_FOCUSED', { conversationId: 'c-1' }],
];

/** The page of a CRM that has what the command printed in it. */
const crmPage = (printed: string) => `<!doctype html><title>CRM</title><link rel="icon" href="data:,">
  <iframe title="Agent desk"></iframe><script src="/index.umd.js"></script>
  <script>
    const { createDeskClient } = IAdvizeDeskEvents;
    const iframe = document.querySelector('iframe');
    ${printed}
    window.desk = desk;
  </script>`;

const test = base.extend<{ printed: string; crm: SiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a fixture needs from this pattern.
  printed: async ({}, use, info) => {
    const file = info.outputPath('scenario.json');
    await writeFile(file, JSON.stringify(scenario));
    const child = spawn(process.execPath, [built('cli.js'), 'fake-desk', '--port', '0', '--scenario', file]);
    const exit = once(child, 'exit');
    const [text] = await once(child.stdout, 'data');
    await use(String(text));
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a fixture needs from this pattern.
  crm: async ({}, use) => {
    const crm = await startServer('127.0.0.1');
    crm.serve('/index.umd.js', await readFile(built('index.umd.js'), 'utf8'));
    await use(crm);
    await crm.close();
  },
});

test('a page with the lines that the command prints gets the scenario, and again after a reload of the desk', async ({
  page,
  crm,
  printed,
}) => {
  const noise = noiseOf(page);
  const lines = printed.split('\n').filter((line) => line.startsWith('  '));
  expect(lines).toHaveLength(2);
  await page.goto(crm.serve('/', crmPage(lines.join('\n'))));
  const visitor = () => page.evaluate('desk.state.get().focusedConversation?.profile.externalId');
  await expect.poll(visitor).toBe(externalId);

  const desk = page.frameLocator('iframe');
  await expect(desk.getByText('Plays its scenario each time it loads.')).toBeVisible();
  await page.evaluate('added = 0; desk.onConversationAdded(() => { added += 1; })');
  await desk.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect.poll(() => page.evaluate('added')).toBe(1);
  expect(await page.title()).toBe('CRM');
  expect(noise).toEqual([]);
});
