import { crmMarkup, frameMarkup } from '../browser/crmPage';
import type { Site } from '../browser/site';
import type { EngineDocument, EngineTab } from './engineTab';

/** Goes to a CRM page with whatever it embeds. */
export function openCrm(tab: EngineTab, site: Site, content = '', script?: string): Promise<void> {
  return tab.goto(site.crm.serve('/crm', crmMarkup(content, script)));
}

/** The markup of the desk's frame. */
export const deskFrame = (site: Site) => frameMarkup('desk', `${site.desk.origin}/desk`);

/** Goes to a CRM page with the desk in its iframe `desk`, next to other content, and returns the desk's document. */
export async function openCrmWithDesk(tab: EngineTab, site: Site, content = ''): Promise<EngineDocument> {
  await openCrm(tab, site, deskFrame(site) + content);
  return tab.frameIn('desk');
}

/** Sets the iframe's address as a CRM page does, the same one again to reload it, and returns the document that it loads. */
export async function loadFrame(crm: EngineDocument, id: string, address: string): Promise<EngineDocument> {
  await crm.evaluate(
    ([name, target]) =>
      new Promise<void>((resolve) => {
        const frame = document.querySelector(`iframe#${name}`);
        frame?.addEventListener('load', () => resolve(), { once: true });
        frame?.setAttribute('src', target);
      }),
    [id, address] as const,
  );
  return crm.frameIn(id);
}

/** Opens a window of which the page keeps nothing. */
export function openWindow(tab: EngineTab, address: string): Promise<EngineTab> {
  return tab.windowOpenedBy(() => tab.evaluate((target) => void window.open(target), address));
}

/** Opens a window, as the page's `deskPopup`. */
export function openPopup(tab: EngineTab, address: string): Promise<EngineTab> {
  return tab.windowOpenedBy(() =>
    tab.evaluate((target) => {
      window.deskPopup = window.open(target);
    }, address),
  );
}

/** Runs in a page: the address of an empty page that this page has made. */
export function blobAddress(): string {
  return URL.createObjectURL(new Blob(['<title>Desk</title>'], { type: 'text/html' }));
}

/** Runs in a popup: posts messages to the page that opened it, and closes. */
export function postAndClose(messages: readonly unknown[]): void {
  // The answer to the test must have left before the window goes.
  setTimeout(() => {
    for (const message of messages) window.opener.postMessage(message, '*');
    window.close();
  });
}
