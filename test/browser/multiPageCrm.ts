import type { BrowserContext, Page } from '@playwright/test';
import type { RememberOptions } from '../../src/index';
import { postFrom } from './crmPage';
import type { Site } from './site';
import { serveTabs } from './tabsPages';

/** The pages of the CRM. Each loads again when somebody goes there. */
export const crmPages = ['/inbox', '/customers', '/record'] as const;

/** What differs from one CRM to the next. */
interface CrmOptions {
  /** The client's option. Default: visitors are remembered, too. */
  readonly remember?: boolean | RememberOptions;
  /** Whether a page goes to the record of a visitor who takes the focus. Default: `true`. */
  readonly opensRecords?: boolean;
  /** More of each page's script. It finds the client as `deskClient`. */
  readonly script?: string;
}

/**
 * Serves a CRM of several pages. Each creates the desk's popup and a client, shows the visitor in focus, and goes to the record of a
 * visitor who takes the focus. Whose record was opened is noted for all pages.
 */
export async function serveMultiPageCrm(site: Site, options: CrmOptions = {}): Promise<void> {
  const { remember = { visitors: true }, opensRecords = true, script = '' } = options;
  // It serves the script that the pages load.
  await serveTabs(site);
  const links = crmPages.map((path) => `<a href="${path}">${path}</a>`).join(' ');
  const markup = `<!doctype html><title>CRM</title>${links}<p id="visitor"></p><script src="/kit.js"></script><script>
    window.agentDesk = kit.createDeskPopup({ url: '${site.desk.origin}/desk' });
    window.deskClient = kit.createDeskClient({
      origins: ['${site.desk.origin}'],
      source: agentDesk,
      remember: ${JSON.stringify(remember)},
    });
    function openRecord({ profile: { externalId } }) {
      localStorage.setItem('opened', (localStorage.getItem('opened') ?? '') + externalId + ' ');
      location.assign('/record?customer=' + externalId);
    }
    if (${opensRecords}) deskClient.onFocusedVisitor(openRecord);
    deskClient.state.watch(
      ({ focusedConversation }) => focusedConversation?.profile?.externalId ?? 'nobody',
      (text) => { document.getElementById('visitor').textContent = text; },
    );
    ${script}
  </script>`;
  for (const path of crmPages) site.crm.serve(path, markup);
}

/** Opens the CRM, and the desk in its popup. */
export async function openCrmAndDesk(context: BrowserContext, site: Site): Promise<{ crm: Page; desk: Page }> {
  const crm = await context.newPage();
  await crm.goto(`${site.crm.origin}/inbox`);
  const opened = crm.waitForEvent('popup');
  await crm.evaluate(() => void window.agentDesk.open());
  const desk = await opened;
  await desk.waitForLoadState();
  return { crm, desk };
}

/** Posts events of the desk to the page that is there now, by their names and fields. */
export const postEvents = (desk: Page, ...events: readonly (readonly [string, object])[]): Promise<void> =>
  postFrom(desk, 'opener', ...events.map(([name, fields]) => ({ event: `com.iadvize.desk.${name}`, ...fields })));

/** A conversation that arrives, with a visitor who signed in to the site. */
export const arrival = (conversationId: string, externalUserId: string) =>
  [
    ['CONVERSATION_ADDED', { conversationId, projectId: 7 }],
    [
      'CONVERSATION_VISITOR_UPDATED',
      { conversationId, visitor: { externalUserId, firstName: `${externalUserId}'s name` } },
    ],
  ] as const;

/** The state of a page's client. */
export const crmState = (crm: Page) => crm.evaluate(() => window.deskClient.state.get());

/** Whose records any page has opened, in order. */
export const openedRecords = (crm: Page): Promise<string[]> =>
  crm.evaluate(() => (localStorage.getItem('opened') ?? '').split(' ').filter(Boolean));

/** Waits until a page shows a customer's record, which has loaded. */
export async function waitForRecord(crm: Page, customer: string): Promise<void> {
  await crm.waitForURL(`**/record?customer=${customer}`);
  await crm.waitForFunction(() => window.deskClient);
}

/** Follows a link of the page. */
export async function goTo(crm: Page, path: (typeof crmPages)[number]): Promise<void> {
  await crm.click(`a[href="${path}"]`);
  await crm.waitForURL(`**${path}`);
}
