import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'esbuild';
import type * as Client from '../../src/index';
import type * as Tabs from '../../src/tabs';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import type { Evaluates } from './evaluates';
import type { Site } from './site';

declare global {
  interface Window {
    /** The package's entries `.` and `./tabs`, in one bundle. */
    kit: typeof Client & typeof Tabs;
    /** The desk of this tab: its own that it shares, or the one that it follows. */
    tabDesk: Tabs.FollowedDesk;
    /** What the page has recorded. */
    record: {
      /** Which tab it is. */
      tab: string;
      /** The numbers of the clicks on state boxes. */
      clicks: number[];
      /** The customer numbers of the visitors that popped up in one tab. */
      pops: unknown[];
      /** The connection, whenever it changed, with the time in ms since the epoch. */
      connections: { connection: string; at: number }[];
    };
    /** Whether the page says that it is visible. All pages are, in a browser without windows. */
    isShown: boolean;
  }
}

/** Bundles both entries for a page, as an application does. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "import * as client from './index.mjs'; import * as tabs from './tabs.mjs'; window.kit = { ...client, ...tabs };",
      resolveDir: join(__dirname, '../../dist'),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Runs in each page. Hides it, as its tab is not the one that is shown. */
function hidePage(): void {
  window.isShown = false;
  Object.defineProperty(document, 'visibilityState', { get: () => (window.isShown ? 'visible' : 'hidden') });
}

/** Runs in a page. Records what its desk tells. */
function startRecord(): void {
  window.record = { tab: String(Math.random()), clicks: [], pops: [], connections: [] };
  const { tab, clicks, pops, connections } = window.record;
  const { state, onConversationStateBoxClicked, onFocusedVisitor } = window.tabDesk;
  onConversationStateBoxClicked((event) => clicks.push(Object(event).index));
  onFocusedVisitor(
    ({ profile }) => {
      pops.push(profile.externalId);
      // It outlives the page.
      localStorage.setItem(`${profile.externalId} ${tab} ${Math.random()}`, '');
    },
    { inOneTab: true },
  );
  state.watch(
    ({ connection }) => connection,
    (connection) => connections.push({ connection, at: Date.now() }),
  );
}

/** With `no-store`, no page goes into the back/forward cache. */
const cacheable = { 'cache-control': 'no-cache' };

/** Serves the pages of the CRM: `/host`, with the desk in a frame, and `/follower`. */
export async function serveTabs(site: Site): Promise<void> {
  const script = `<script>(${hidePage})()</script><script src="/kit.js"></script>`;
  site.crm.serve('/kit.js', await bundle());
  const host = `<script>
    const client = kit.createDeskClient({ origins: ['${site.desk.origin}'] });
    window.shared = kit.shareDesk(client);
    window.tabDesk = window.shared;
    (${startRecord})();
  </script>`;
  const follower = `<script>window.tabDesk = kit.followDesk(); (${startRecord})()</script>`;
  site.crm.serve(
    '/host',
    `<!doctype html><title>Host</title>${script}${host}${frameMarkup('desk', `${site.desk.origin}/desk`)}`,
    cacheable,
  );
  site.crm.serve('/follower', `<!doctype html><title>Follower</title>${script}${follower}`, cacheable);
  site.crm.serve('/elsewhere', '<!doctype html><title>Elsewhere</title>', cacheable);
}

/** The tab that has the desk. */
export interface HostPage {
  readonly page: Page;
  /** Posts events of the desk, by their names and fields. */
  readonly post: (...events: readonly (readonly [string, object])[]) => Promise<void>;
}

/** Opens the tab that has the desk. */
export async function openHost(context: BrowserContext, site: Site): Promise<HostPage> {
  const page = await context.newPage();
  await page.goto(`${site.crm.origin}/host`);
  const desk = await frameIn(page.mainFrame(), 'desk');
  const post: HostPage['post'] = (...events) =>
    postFrom(desk, 'parent', ...events.map(([name, fields]) => ({ event: `com.iadvize.desk.${name}`, ...fields })));
  return { page, post };
}

/** Opens a tab that follows. */
export async function openFollower(context: BrowserContext, site: Site): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.crm.origin}/follower`);
  return page;
}

/** Shows a page, as far as it can see, and hides the others. */
export async function show(shown: Evaluates, ...others: readonly Evaluates[]): Promise<void> {
  const set = (page: Evaluates, isShown: boolean) =>
    page.evaluate((value) => {
      if (window.isShown === value) return;
      window.isShown = value;
      document.dispatchEvent(new Event('visibilitychange'));
    }, isShown);
  for (const other of others) await set(other, false);
  await set(shown, true);
}

/** The state of a page's desk. */
export const stateIn = (page: Evaluates) => page.evaluate(() => window.tabDesk.state.get());
