import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { codeBlocksOf } from '../codeBlocks';

const conversation = { conversationId: 'c-1' };

/** The desk's page on its real address: what is told here is posted to the page that embeds it. */
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

test("the README's script-tag page shows the console for a conversation", async ({ context, page }) => {
  const [block = ''] = codeBlocksOf('README.md', 'html');
  await serve(context, `<!doctype html><title>CRM</title>${block}`, await readFile('dist/index.umd.js', 'utf8'));
  await page.goto('https://crm.example/');
  await expect(page.locator('#desk')).toBeHidden();
  const desk = page.frame({ url: 'https://ha.iadvize.com/' });
  await desk?.evaluate((payload) => {
    window.parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_ADDED', projectId: 1, ...payload }, '*');
  }, conversation);
  await expect(page.locator('#desk')).toBeVisible();
});

test("the README's two statements show the console and open the record", async ({ context, page }) => {
  const [contents = ''] = codeBlocksOf('README.md', 'ts');
  const { outputFiles } = await build({
    stdin: { contents, loader: 'ts', resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const markup = `<!doctype html><title>CRM</title><style>.hidden { display: none }</style>
    <iframe id="desk" src="https://ha.iadvize.com/"></iframe><script src="/bundle.js"></script>`;
  await serve(context, markup, outputFiles[0]?.text ?? '');
  await page.goto('https://crm.example/');
  await expect(page.locator('#desk')).toBeHidden();
  const desk = page.frame({ url: 'https://ha.iadvize.com/' });
  await desk?.evaluate((payload) => {
    const visitor = { externalUserId: 'C/100' };
    for (const message of [
      { event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', ...payload, visitor },
      { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', ...payload },
    ]) {
      window.parent.postMessage(message, '*');
    }
  }, conversation);
  await expect(page.locator('#desk')).toBeVisible();
  await expect(page).toHaveTitle('Ada Lovelace');
  await desk?.evaluate((payload) => {
    window.parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_REMOVED', ...payload }, '*');
  }, conversation);
  await expect(page.locator('#desk')).toBeHidden();
});
