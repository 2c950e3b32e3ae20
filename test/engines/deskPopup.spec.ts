import { postFrom } from '../browser/crmPage';
import { marker } from '../browser/deskMessages';
import { expectConnection, openDesk, popupCrm, startOf } from './deskPopupPage';
import type { EngineTab } from './engineTab';
import { expect, test } from './engineTest';

test('finds the desk after reloads of the CRM page, does not reload it, and hears it', async ({ tab, site }) => {
  await tab.goto(site.crm.serve('/crm', popupCrm(site, `${site.desk.origin}/desk`)));
  await expectConnection(tab, 'none');
  const desk = await openDesk(tab);
  const start = await startOf(desk);
  for (const _time of ['first', 'second']) {
    await tab.reload();
    await expectConnection(tab, 'waiting');
    await postFrom(desk, 'opener', marker.posted);
    await expectConnection(tab, 'live');
  }
  expect(await startOf(desk)).toBe(start);
});

test('finds the desk on another page of the CRM, and focuses it there instead of opening it', async ({ tab, site }) => {
  const crm = popupCrm(site, `${site.desk.origin}/desk`);
  await tab.goto(site.crm.serve('/crm', crm));
  const desk = await openDesk(tab);
  const start = await startOf(desk);
  const windows = await tab.windowCount();
  await tab.goto(site.crm.serve('/customers', crm));
  await expectConnection(tab, 'waiting');
  expect(await tab.evaluate(() => window.agentDesk.open())).toBe('focused');
  await postFrom(desk, 'opener', marker.posted);
  await expectConnection(tab, 'live');
  expect(await startOf(desk)).toBe(start);
  expect(await tab.windowCount()).toBe(windows);
});

test('finds a desk that has gone to its login page of another origin', async ({ tab, site }) => {
  await tab.goto(site.crm.serve('/crm', popupCrm(site, `${site.desk.origin}/desk`)));
  const desk = await openDesk(tab);
  await desk.goto(`${site.other.origin}/desk`);
  await tab.reload();
  await expectConnection(tab, 'waiting');
  await desk.goto(`${site.desk.origin}/desk`);
  await postFrom(desk, 'opener', marker.posted);
  await expectConnection(tab, 'live');
});

/** When the desk is closed. */
const closings: Readonly<Record<string, (tab: EngineTab, desk: EngineTab, elsewhere: string) => Promise<void>>> = {
  'before the CRM page reloads': async (tab, desk) => {
    await desk.close();
    await tab.reload();
  },
  'while another site is in the tab': async (tab, desk, elsewhere) => {
    const crm = await tab.evaluate(() => location.href);
    await tab.goto(elsewhere);
    await desk.close();
    await tab.goto(crm);
  },
};

for (const [moment, closeAndReturn] of Object.entries(closings)) {
  test(`leaves no window if the desk was closed ${moment}, and can open it again`, async ({ tab, site }) => {
    const windows = await tab.windowCount();
    await tab.goto(site.crm.serve('/crm', popupCrm(site, `${site.desk.origin}/desk`)));
    const desk = await openDesk(tab);
    await closeAndReturn(tab, desk, `${site.other.origin}/desk`);
    await expectConnection(tab, 'none');
    await expect.poll(() => tab.windowCount()).toBe(windows);
    expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
    await postFrom(await openDesk(tab), 'opener', marker.posted);
    await expectConnection(tab, 'live');
  });
}

test("closes the desk, and says so to the client within the client's 3 s", async ({ tab, site }) => {
  const windows = await tab.windowCount();
  await tab.goto(site.crm.serve('/crm', popupCrm(site, `${site.desk.origin}/desk`)));
  await postFrom(await openDesk(tab), 'opener', marker.posted);
  await expectConnection(tab, 'live');
  await tab.reload();
  await tab.evaluate(() => window.agentDesk.close());
  await expectConnection(tab, 'none');
  await expect.poll(() => tab.windowCount()).toBe(windows);
});

/** Which page sends the header that separates the two windows. */
const cuts: Readonly<Record<string, { readonly crm?: string; readonly desk?: string }>> = {
  'the CRM page has the opener policy same-origin': { crm: 'same-origin' },
  'the desk has the opener policy same-origin': { desk: 'same-origin' },
};

for (const [reason, policies] of Object.entries(cuts)) {
  test(`says that the popup is cut off if ${reason}, and opens no window when the page reloads`, async ({
    tab,
    site,
  }) => {
    const headers = (policy: string | undefined) => (policy ? { 'cross-origin-opener-policy': policy } : {});
    const address = site.desk.serve('/cut', '<!doctype html><title>Desk</title>', headers(policies.desk));
    await tab.goto(site.crm.serve('/crm', popupCrm(site, address), headers(policies.crm)));
    await openDesk(tab);
    const windows = await tab.windowCount();
    await expect.poll(() => tab.evaluate(() => window.agentDesk.problem())).toBe('cut-off');
    expect(
      await tab.evaluate(() => window.deskClient.diagnose().hints.find(({ code }) => code === 'no-source')?.message),
    ).toContain('Cross-Origin-Opener-Policy');
    await expectConnection(tab, 'none');
    await tab.reload();
    await expectConnection(tab, 'none');
    expect(await tab.windowCount()).toBe(windows);
  });
}
