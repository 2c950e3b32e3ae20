import type { Frame, Locator, Page } from '@playwright/test';
import type { FakeVisitor } from '../../src/testing/desk/visitor';
import { deskUrl } from '../browser/fakeDeskSite';

/** The title of the iframe in all the examples that have one desk. */
export const deskTitle = 'iAdvize desk';

/** The document of a desk, once its scripts can be called. */
export async function readyDesk<Document extends Frame | Page>(document: Document): Promise<Document> {
  await document.waitForFunction(() => window.fakeDesk);
  return document;
}

/** The desk in the iframe of this title. */
export async function deskIn(page: Page, title = deskTitle): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[title="${title}"]`, { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The iframe has no document.');
  return readyDesk(frame);
}

/** A frame of the desk's own origin that is not the desk: its conversations are no business of the page. */
export async function strangerIn(page: Page): Promise<Frame> {
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'stranger' }));
  }, `${deskUrl}?seed=7`);
  return deskIn(page, 'stranger');
}

/** Lets somebody arrive, and returns the conversation's id. */
export const arrive = (desk: Frame | Page, visitor: FakeVisitor): Promise<string> =>
  desk.evaluate((facts) => window.fakeDesk.addConversation({ visitor: facts }), visitor);

/** Lets the operator go to a conversation. */
export const focus = (desk: Frame | Page, id: string) => desk.evaluate((known) => window.fakeDesk.focus(known), id);

/** Lets a conversation leave the desk. */
export const remove = (desk: Frame | Page, id: string) =>
  desk.evaluate((known) => window.fakeDesk.removeConversation(known), id);

/** Tells more of a conversation's visitor. */
export const update = (desk: Frame | Page, id: string, changes: FakeVisitor) =>
  desk.evaluate(([known, facts]) => window.fakeDesk.updateVisitor(known, facts), [id, changes] as const);

/** The page's record of a customer. */
export const recordIn = (page: Page): Locator => page.getByRole('region', { name: 'Customer record' });
