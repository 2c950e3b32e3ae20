import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame } from '@playwright/test';
import { crmMarkup } from './crmPage';

const builtScript = join(__dirname, '../../dist/index.umd.js');

/** The CRM's origin beside iAdvize's real ones: none of them is really asked. */
export const crmOrigin = 'https://crm.example';

/** Serves pages by their whole addresses, the CRM page and the package's script among them, and nothing else. */
export async function serveRealOrigins(
  context: BrowserContext,
  content: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<void> {
  const script = await readFile(builtScript, 'utf8');
  const bodies: Readonly<Record<string, string>> = { ...pages, [`${crmOrigin}/`]: crmMarkup(content, '/package.js') };
  await context.route('**', (route) => {
    const address = route.request().url();
    if (address === `${crmOrigin}/package.js`) return route.fulfill({ body: script, contentType: 'text/javascript' });
    const body = bodies[address];
    return body === undefined ? route.fulfill({ status: 204 }) : route.fulfill({ body, contentType: 'text/html' });
  });
}

/** Posts messages from a document to the CRM page, and waits until its client has counted them. */
export async function postCounted(crm: Frame, post: () => Promise<void>, received: number): Promise<void> {
  await post();
  await crm.waitForFunction((count) => window.deskClient.diagnose().received === count, received);
}
