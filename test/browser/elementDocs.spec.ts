import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { crmUrl, deskUrl, fakeDeskFile } from './fakeDeskSite';
import { noiseOf } from './noise';

test("the guide's page and style work as they are pasted", async ({ context, page }) => {
  const noise = noiseOf(page);
  const [block = '', style = ''] = codeBlocksOf('docs/element.md', 'html');
  const script = await readFile('dist/element.js', 'utf8');
  await context.route(`${new URL(deskUrl).origin}/**`, (route) => route.fulfill({ path: fakeDeskFile }));
  await context.route(`${crmUrl}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/iadvize-desk-events/element.js') {
      return route.fulfill({ contentType: 'text/javascript', body: script });
    }
    if (pathname === '/customers/C%2F100') return route.fulfill({ json: { name: 'Ada Lovelace' } });
    if (pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>CRM</title>${style}${block}` });
    }
    return route.fulfill({ status: 204 });
  });
  await page.goto(crmUrl);
  const button = page.getByRole('button', { name: 'Console' });
  const frame = page.locator('iadvize-desk iframe');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  // The agent signs in before there is any conversation.
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(frame).toHaveCSS('height', '480px');
  await expect(frame).toHaveCSS('border-radius', '8px');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  const post = (messages: ReadonlyArray<Readonly<Record<string, unknown>>>) =>
    page.frame({ url: 'https://ha.iadvize.com/' })?.evaluate((posted) => {
      for (const { name, ...payload } of posted) {
        parent.postMessage({ event: `com.iadvize.desk.${name}`, conversationId: 'a', ...payload }, '*');
      }
    }, messages);
  await post([
    { name: 'CONVERSATION_VISITOR_UPDATED', visitor: { externalUserId: 'C/100' } },
    { name: 'CONVERSATION_FOCUSED' },
  ]);
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('#customer')).toHaveText('Ada Lovelace');
  await post([{ name: 'CONVERSATION_REMOVED' }]);
  await expect(page.locator('#customer')).toHaveText('Nobody yet');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(noise).toStrictEqual([]);
});
