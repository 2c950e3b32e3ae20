import type { DeskConnection, DeskPopup, RememberOptions } from '../../src/index';
import type { Evaluates } from '../browser/evaluates';
import type { Site } from '../browser/site';
import type { EngineTab } from './engineTab';
import { expect } from './engineTest';

declare global {
  interface Window {
    /** The popup that a CRM page creates each time it loads. */
    agentDesk: DeskPopup;
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

/** Waits until the client says so about the desk. */
export const expectConnection = (crm: Evaluates, connection: DeskConnection): Promise<void> =>
  expect
    // While the page loads, there is no client to ask.
    .poll(() => crm.evaluate(() => window.deskClient.state.get().connection).catch(() => undefined))
    .toBe(connection);
