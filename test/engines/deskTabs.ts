import type { Site } from '../browser/site';
import { serveTabs } from '../browser/tabsPages';
import type { EngineTab } from './engineTab';
import { until } from './until';

/** The paths of the pages. */
type Path = '/host' | '/follower' | '/elsewhere';

/** The tabs of a CRM. */
export interface DeskTabs {
  /** Opens another tab, as a link does that opens one. */
  readonly open: (path: Path) => Promise<EngineTab>;
  /** Goes to another page, as a link does. */
  readonly leave: (tab: EngineTab) => Promise<void>;
  /** Goes back to the page before. */
  readonly goBack: (tab: EngineTab) => Promise<void>;
  /** Posts events of the desk to the page that has it, by their names and fields. */
  readonly post: (host: EngineTab, ...events: readonly (readonly [string, object])[]) => Promise<void>;
}

/** The desk posts whatever the test gives it. Playwright can't run anything in a frame that has been in the back/forward cache. */
const deskPage = `<!doctype html><title>Desk</title><script>
  addEventListener('message', ({ data }) => parent.postMessage(data, '*'));
</script>`;

/** Serves the CRM's pages, and opens one of them that has no part in what a test tries. */
export async function openDeskTabs(tab: EngineTab, site: Site): Promise<DeskTabs> {
  await serveTabs(site);
  site.desk.serve('/desk', deskPage);
  const address = (path: Path) => site.crm.origin + path;
  await tab.goto(address('/elsewhere'));
  const isElsewhere = (page: EngineTab, expected: boolean) =>
    until('next page', () =>
      page
        // Firefox may show an empty document of the same address first.
        .evaluate(() => (document.readyState === 'complete' ? document.title : ''))
        .then((title) => (title && (title === 'Elsewhere') === expected) || undefined)
        // While the documents change, there may be none to ask.
        .catch(() => undefined),
    );
  return {
    open: (path) =>
      tab.windowOpenedBy(() => tab.evaluate((target) => void window.open(target, '_blank', 'noopener'), address(path))),
    async leave(page) {
      await page.evaluate((target) => void setTimeout(() => location.assign(target)), address('/elsewhere'));
      await isElsewhere(page, true);
    },
    async goBack(page) {
      await page.evaluate(() => void setTimeout(() => history.back()));
      await isElsewhere(page, false);
    },
    post: (host, ...events) =>
      host.evaluate(
        (messages) => {
          const frame = document.querySelector('iframe');
          for (const message of messages) frame?.contentWindow?.postMessage(message, '*');
        },
        events.map(([name, fields]) => ({ event: `com.iadvize.desk.${name}`, ...fields })),
      ),
  };
}
