import type { Frame, Page } from '@playwright/test';
import type { Evaluates } from './evaluates';
import type { Site } from './site';

/** An iframe's markup. */
export function frameMarkup(id: string, address: string, attributes = ''): string {
  return `<iframe id="${id}" src="${address}" ${attributes}></iframe>`;
}

/** A CRM page's markup: the package's script tag, and whatever the page embeds. */
export function crmMarkup(content: string, script = '/dist/index.umd.js'): string {
  return `<!doctype html><title>CRM</title><script src="${script}"></script>${content}`;
}

/** Serves the CRM page and goes there, and returns its main frame. */
export async function openCrm(page: Page, site: Site, content: string, script?: string): Promise<Frame> {
  await page.goto(site.crm.serve('/crm', crmMarkup(content, script)));
  return page.mainFrame();
}

/** The document in the iframe of that id. */
export async function frameIn(parent: Frame, id: string): Promise<Frame> {
  const element = await parent.waitForSelector(`iframe#${id}`, { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`The iframe ${id} has no document.`);
  await frame.waitForLoadState();
  return frame;
}

/** Goes to a CRM page with the desk in its iframe `desk`, next to other content, and returns both documents. */
export async function openCrmWithDesk(page: Page, site: Site, content = ''): Promise<{ crm: Frame; desk: Frame }> {
  const crm = await openCrm(page, site, frameMarkup('desk', `${site.desk.origin}/desk`) + content);
  return { crm, desk: await frameIn(crm, 'desk') };
}

/** Posts messages from a document to another window, as the desk does. */
export async function postFrom(
  sender: Evaluates,
  target: 'parent' | 'top' | 'opener' | 'self',
  ...messages: readonly unknown[]
): Promise<void> {
  await sender.evaluate(
    ([name, data]) => {
      const receiver: Window = window[name];
      for (const message of data) receiver.postMessage(message, '*');
    },
    [target, messages] as const,
  );
}
