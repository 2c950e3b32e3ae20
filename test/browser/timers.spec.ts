import type { Frame } from '@playwright/test';
import { putDeskFrame, removeDeskFrame } from '../engines/deskFrames';
import { announcingPage } from './announcingDesk';
import { crmMarkup } from './crmPage';
import type { Site } from './site';
import { expect, test } from './siteTest';
import { expectTold, nothingHeld, startRecordingState } from './stateRecorder';

declare global {
  interface Window {
    /** The timers of the page that are set and haven't run or been cleared, as the functions that set them. */
    timers: Map<unknown, string>;
  }
}

/** Runs in the CRM page before every script of it: keeps the timers that are set. */
function keepTimers(): void {
  const timers = new Map<unknown, string>();
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  // Like those of the browser, except that a timer must be a function here.
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

/** Goes to a CRM page that keeps its timers, and makes a client there. */
async function openTimedCrm(crm: Frame, site: Site): Promise<void> {
  const script = `<script>(${keepTimers})()</script>`;
  await crm.goto(site.crm.serve('/crm', crmMarkup(script)));
  await startRecordingState(crm, { origins: [site.desk.origin], source: 'frame finder' });
}

const timersIn = (crm: Frame) => crm.evaluate(() => [...window.timers.values()].sort());

/** Puts a frame into the page whose desk announces a conversation, and waits until the client is told. */
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

test('has no timer after the client was closed, also while it waits for what a desk announces', async ({
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
