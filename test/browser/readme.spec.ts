import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { bundleOf } from './bundleOf';
import { fakeDeskFile } from './fakeDeskSite';

/** The desk's page on its real address. */
const deskPage = '<!doctype html><title>Desk</title>';

/** Serves a page of the CRM, and the desk's address, without a network. */
async function serve(context: BrowserContext, page: string, script: string): Promise<void> {
  await context.route('https://ha.iadvize.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: deskPage }),
  );
  await context.route('https://crm.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/customers/C%2F100') return route.fulfill({ json: { name: 'Ada Lovelace' } });
    return route.fulfill({ contentType: 'text/html', body: page });
  });
}

/** Posts events from the desk's frame to the page that embeds it. */
async function postFromDesk(page: Page, ...messages: ReadonlyArray<Record<string, unknown>>): Promise<void> {
  const desk = page.frame({ url: 'https://ha.iadvize.com/' });
  await desk?.evaluate((posted) => {
    for (const { name, ...payload } of posted) {
      window.parent.postMessage({ event: `com.iadvize.desk.${name}`, conversationId: 'c-1', ...payload }, '*');
    }
  }, messages);
}

/** What both of the README's pages must do: the same two use cases. */
async function expectBothUseCases(page: Page, customer: () => Promise<string | null>): Promise<void> {
  const desk = page.locator('iframe');
  expect(await customer()).toBe('Nobody yet');
  // The agent signs in before there is any conversation.
  await expect(desk).toBeVisible();
  expect(await desk.getAttribute('allow')).toBe('microphone; camera; autoplay; clipboard-write');
  const toggle = page.getByRole('button', { name: 'Show or hide the console' });
  await toggle.click();
  await expect(desk).toBeHidden();

  await postFromDesk(
    page,
    { name: 'CONVERSATION_VISITOR_UPDATED', visitor: { externalUserId: 'C/100' } },
    { name: 'CONVERSATION_FOCUSED' },
  );
  await expect(desk).toBeVisible();
  await expect.poll(customer).toBe('Ada Lovelace');
  await postFromDesk(page, { name: 'CONVERSATION_REMOVED' });
  await expect(desk).toBeHidden();
  await expect.poll(customer).toBe('Nobody yet');
  // The agent may want to look at it in between, too.
  await toggle.click();
  await expect(desk).toBeVisible();
}

test("the README's script-tag page works as it is pasted", async ({ context, page }) => {
  const [block = ''] = codeBlocksOf('README.md', 'html');
  await serve(context, block, await readFile('dist/index.umd.js', 'utf8'));
  await page.goto('https://crm.example/');
  await expectBothUseCases(page, () => page.locator('h1').textContent());
});

test("the README's script-tag page works with the fake desk, once its address is changed", async ({
  context,
  page,
}) => {
  const [block = ''] = codeBlocksOf('README.md', 'html');
  const [, address = ''] = /set `deskUrl` to `'([^']+)'`/.exec(await readFile('README.md', 'utf8')) ?? [];
  const changed = block.replace("const deskUrl = 'https://ha.iadvize.com'", `const deskUrl = '${address}'`);
  expect(changed).not.toBe(block);
  await serve(context, changed, await readFile('dist/index.umd.js', 'utf8'));
  await context.route(`${address}/**`, (route) => route.fulfill({ path: fakeDeskFile }));
  await page.goto('https://crm.example/');
  const fakeDesk = page.frameLocator('iframe');
  await fakeDesk.getByRole('button', { name: 'Add conversation' }).click();
  // There is no record for this customer, so the page shows what the desk says.
  await expect(page.getByRole('heading')).toHaveText('Ada');
  await fakeDesk.getByRole('button', { name: 'Add conversation' }).click();
  await fakeDesk.getByRole('button', { name: 'Ben' }).click();
  await expect(page.getByRole('heading')).toHaveText('Ben');
  for (const name of ['Ada', 'Nobody yet']) {
    await fakeDesk.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('heading')).toHaveText(name);
  }
  await expect(page.locator('iframe')).toBeHidden();
});

test("the README's module works as it is pasted", async ({ context, page }) => {
  const module = codeBlocksOf('README.md', 'ts').find((code) => code.includes('iframe.src'));
  const markup = '<!doctype html><title>CRM</title><body><script src="/bundle.js"></script>';
  await serve(context, markup, await bundleOf(module));
  await page.goto('https://crm.example/');
  await expectBothUseCases(page, () => page.locator('h1').textContent());
});

test("the README's element works as it is pasted", async ({ context, page }) => {
  const [, block = ''] = codeBlocksOf('README.md', 'html');
  await serve(context, `<!doctype html><title>CRM</title>${block}`, await readFile('dist/element.js', 'utf8'));
  await page.goto('https://crm.example/');
  await page.getByRole('button', { name: 'iAdvize desk' }).click();
  await expect(page.locator('iadvize-desk')).toHaveAttribute('open');
  await postFromDesk(
    page,
    { name: 'CONVERSATION_VISITOR_UPDATED', visitor: { firstName: 'Ada' } },
    { name: 'CONVERSATION_FOCUSED' },
  );
  await expect.poll(() => page.title()).toBe('Ada');
});
