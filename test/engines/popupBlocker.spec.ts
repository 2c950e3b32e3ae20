import { postFrom } from '../browser/crmPage';
import { marker } from '../browser/deskMessages';
import type { Site } from '../browser/site';
import { expectConnection, popupCrm, startOf } from './deskPopupPage';
import type { EngineTab } from './engineTab';
import { expect, test } from './engineTest';

declare global {
  interface Window {
    /** What happened while the page loaded: whether the browser opens windows without a click, and what the desk's popup did. */
    early: { isBlocking: boolean; opening: string; problem: string | undefined; hint: string | undefined };
  }
}

/** Runs in a page while it loads, when nobody has clicked anything. */
function openEarly(): void {
  const probe = window.open('about:blank', 'probe');
  probe?.close();
  const opening = window.agentDesk.open();
  const hint = window.deskClient.diagnose().hints.find(({ code }) => code === 'no-source')?.message;
  window.early = { isBlocking: !probe, opening, problem: window.agentDesk.problem(), hint };
  if (opening === 'opened') window.agentDesk.close();
}

/** Goes to a CRM page with a button that opens the desk. Each time it loads, it runs a script first. */
const openCrm = (tab: EngineTab, site: Site, script = '') =>
  tab.goto(
    site.crm.serve(
      '/crm',
      `${popupCrm(site, `${site.desk.origin}/desk`)}<button onclick="agentDesk.open()">Desk</button><script>${script}</script>`,
    ),
  );

test.use({ blocksPopups: true });

test('says that the browser blocked the popup, leaves no note, and opens it after a click', async ({
  tab,
  site,
  engineName,
}) => {
  const windows = await tab.windowCount();
  await openCrm(tab, site, `(${openEarly})()`);
  const { isBlocking, opening, problem, hint } = await tab.evaluate(() => window.early);
  if (engineName !== 'chromium') expect(isBlocking).toBe(true);
  expect(opening).toBe(isBlocking ? 'blocked' : 'opened');
  expect(problem).toBe(isBlocking ? 'blocked' : undefined);
  expect(hint?.startsWith('The browser blocked the popup.') ?? false).toBe(isBlocking);
  expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
  await expect.poll(() => tab.windowCount()).toBe(windows);
  const desk = await tab.windowOpenedBy(() => tab.click('button'));
  await postFrom(desk, 'opener', marker.posted);
  await expectConnection(tab, 'live');
  expect(await tab.evaluate(() => window.agentDesk.problem())).toBeUndefined();
});

test('finds the desk again without a click, and opens no window if it was closed', async ({ tab, site }) => {
  await openCrm(tab, site);
  const windows = await tab.windowCount();
  const desk = await tab.windowOpenedBy(() => tab.click('button'));
  const start = await startOf(desk);
  await tab.reload();
  await expectConnection(tab, 'waiting');
  await postFrom(desk, 'opener', marker.posted);
  await expectConnection(tab, 'live');
  expect(await startOf(desk)).toBe(start);
  const crm = await tab.evaluate(() => location.href);
  await tab.goto(`${site.other.origin}/desk`);
  await desk.close();
  await tab.goto(crm);
  await expectConnection(tab, 'none');
  await expect.poll(() => tab.windowCount()).toBe(windows);
  expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
});
