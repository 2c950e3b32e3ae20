import type { DeskConnection, DeskPopup, RememberOptions } from '../../src/index';
import type { Evaluates } from '../browser/evaluates';
import type { Site } from '../browser/site';
import type { EngineTab } from './engineTab';
import { expect } from './engineTest';
import { until } from './until';

declare global {
  interface Window {
    /** The popup that a CRM page creates each time it loads. */
    agentDesk: DeskPopup;
    /** Marks a page that is about to reload. */
    isOld?: boolean;
  }
}

/** A CRM page that creates the desk's popup and a client of it as it loads, and opens nothing. Default: the client remembers nothing. */
export const popupCrm = (
  site: Site,
  deskAddress: string,
  remember: boolean | RememberOptions = false,
) => `<!doctype html><title>CRM</title>
  <script src="/dist/index.umd.js"></script>
  <script>
    const { createDeskClient, createDeskPopup } = IAdvizeDeskEvents;
    window.agentDesk = createDeskPopup({ url: '${deskAddress}' });
    window.deskClient = createDeskClient({ origins: ['${site.desk.origin}'], source: agentDesk, remember: ${JSON.stringify(remember)} });
  </script>`;

/** Opens the desk by the page's popup. */
export const openDesk = (crm: EngineTab): Promise<EngineTab> =>
  crm.windowOpenedBy(() => crm.evaluate(() => void window.agentDesk.open()));

/** When a document was created. No other document of the window has the same time. */
export const startOf = (document: Evaluates): Promise<number> => document.evaluate(() => performance.timeOrigin);

/** Reloads the page from inside, as its reload button does, and waits until the new page has its client. */
export async function reload(page: EngineTab): Promise<void> {
  await page.evaluate(() => {
    window.isOld = true;
    document.documentElement.dataset.isOld = '';
    setTimeout(() => location.reload());
  });
  await until('reloaded page', () =>
    page
      .evaluate(() => {
        // While Firefox replaces the page, `window` can still be the old one's although `document` is new.
        const isNew = !window.isOld && document.documentElement.dataset.isOld === undefined;
        return (isNew && document.readyState === 'complete' && !!window.deskClient) || undefined;
      })
      // While the documents change, there may be none to ask, or an empty one.
      .catch(() => undefined),
  );
}

/** Waits until the client says so about the desk. */
export const expectConnection = (crm: Evaluates, connection: DeskConnection): Promise<void> =>
  expect
    // While the page loads, there is no client to ask.
    .poll(() => crm.evaluate(() => window.deskClient.state.get().connection).catch(() => undefined))
    .toBe(connection);
