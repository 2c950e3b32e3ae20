import type { Frame } from '@playwright/test';
import { putDeskFrame, removeDeskFrame } from '../engines/deskFrames';
import { announcingPage } from './announcingDesk';
import { crmMarkup } from './crmPage';
import type { Site } from './site';
import { expect, test } from './siteTest';
import { expectTold, nothingHeld, startRecordingState } from './stateRecorder';

declare global {
  interface Window {
    /** The page's timers that haven't run or been cleared, by the names of the functions that set them. */
    timers: Map<unknown, string>;
  }
}

/** Runs in the CRM page before its scripts. Keeps track of the timers that are set. */
function keepTimers(): void {
  const timers = new Map<unknown, string>();
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  // These work like the browser's, but here a timer must be a function.
  const setters = {
    setTimeout(run: () => void, time?: number) {
      const id = setTimeout(() => {
        timers.delete(id);
        run();
      }, time);
      timers.set(id, 'setTimeout');
      return id;
    },
    setInterval(run: () => void, time?: number) {
      const id = setInterval(run, time);
      timers.set(id, 'setInterval');
      return id;
    },
    clearTimeout(id: number) {
      timers.delete(id);
      clearTimeout(id);
    },
    clearInterval(id: number) {
      timers.delete(id);
      clearInterval(id);
    },
  };
  Object.assign(window, setters, { timers });
}

/** Goes to a CRM page that keeps track of its timers, and creates a client there. */
async function openTimedCrm(crm: Frame, site: Site): Promise<void> {
  const script = `<script>(${keepTimers})()</script>`;
  await crm.goto(site.crm.serve('/crm', crmMarkup(script)));
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'frame finder' });
}

const timersIn = (crm: Frame) => crm.evaluate(() => [...window.timers.values()].sort());

/** Puts a frame into the page. Its desk announces a conversation. Waits until the client has heard that. */
async function putAnnouncingDesk(crm: Frame, site: Site, id: string): Promise<void> {
  await putDeskFrame(crm, site.desk.serve(`/${id}`, announcingPage({ ids: [id] })));
  await expectTold(crm, { connection: 'live', ids: [id], availability: {} });
}

test('has no timer without a window, one while there is a desk, and none when the desk has gone', async ({
  page,
  site,
}) => {
  const crm = page.mainFrame();
  await openTimedCrm(crm, site);
  expect(await timersIn(crm)).toStrictEqual([]);
  await putAnnouncingDesk(crm, site, 'a');
  expect(await timersIn(crm)).toStrictEqual(['setInterval']);
  await putAnnouncingDesk(crm, site, 'b');
  expect(await timersIn(crm)).toStrictEqual(['setInterval']);
  await removeDeskFrame(crm);
  await expectTold(crm, nothingHeld);
  expect(await timersIn(crm)).toStrictEqual([]);
});

test('has no timer after the client is closed, even if it was waiting for what a desk announces', async ({
  page,
  site,
}) => {
  const crm = page.mainFrame();
  await openTimedCrm(crm, site);
  await putAnnouncingDesk(crm, site, 'a');
  await crm
    .locator('iframe')
    .evaluate((frame, address) => frame.setAttribute('src', address), `${site.desk.origin}/desk`);
  await crm.waitForFunction(() => window.stateRecording.loads === 2);
  expect(await timersIn(crm)).toStrictEqual(['setInterval', 'setTimeout']);
  await crm.evaluate(() => window.deskClient.close());
  expect(await timersIn(crm)).toStrictEqual([]);
});
