import type { Frame, Page } from '@playwright/test';
import { postFrom } from './crmPage';
import type { Site } from './site';
import { expect } from './siteTest';

/** A desk with a field that an agent types into. It counts its animation frames. */
const deskPage = (head: string) => `<!doctype html><title>Desk</title>${head}<textarea aria-label="Answer"></textarea>`;

/** A CRM page with the element, and what a test does with it. */
export interface ElementPage {
  /** Returns the desk's document, once it has loaded. */
  readonly desk: () => Promise<Frame>;
  /** How often the desk's page was asked for. */
  readonly loads: () => number;
  /** Lets a conversation arrive or leave, and waits until the console is shown or hidden. */
  readonly arrive: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** The markup of the element, with the attributes that make it embed the desk of a test. */
export const elementMarkup = (site: Site, attributes = '', content = '') =>
  `<iadvize-desk src="${site.desk.origin}/draft" origins="${site.desk.origin}" ${attributes}>${content}</iadvize-desk>`;

/** The element's script tag. */
export const elementScript = '<script src="/dist/element.js"></script>';

/** Serves the desk and a CRM page, and goes to that page. `head` is part of the desk's page. */
export async function openElementPage(
  page: Page,
  site: Site,
  content: string,
  { head = '', headers = {} }: { readonly head?: string; readonly headers?: Record<string, string> } = {},
): Promise<ElementPage> {
  let loads = 0;
  site.desk.serve('/draft', async () => {
    loads += 1;
    return deskPage(head);
  });
  await page.goto(site.crm.serve('/crm', `<!doctype html><title>CRM</title>${content}`, headers));
  const desk = async () => {
    const element = await page.waitForSelector('iadvize-desk iframe[src]', { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The frame has no document.');
    await frame.waitForSelector('textarea', { state: 'attached' });
    return frame;
  };
  const expectOpen = (isOpen: boolean) =>
    expect.poll(() => page.locator('iadvize-desk').evaluate((element) => element.hasAttribute('open'))).toBe(isOpen);
  return {
    desk,
    loads: () => loads,
    async arrive() {
      const event = 'com.iadvize.desk.CONVERSATION_ADDED';
      await postFrom(await desk(), 'parent', { event, conversationId: 'a', projectId: 1 });
      await expectOpen(true);
    },
    async leave() {
      await postFrom(await desk(), 'parent', { event: 'com.iadvize.desk.CONVERSATION_REMOVED', conversationId: 'a' });
      await expectOpen(false);
    },
  };
}
