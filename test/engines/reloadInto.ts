import { type Announcement, announcingPage } from '../browser/announcingDesk';
import type { Evaluates } from '../browser/evaluates';
import type { Site } from '../browser/site';
import { expect } from '../browser/siteTest';
import { expectConversations, startRecordingState } from '../browser/stateRecorder';
import { loadFrame, openCrm } from './crmTab';
import type { EngineTab } from './engineTab';

/** What the desk has announced before it reloads. */
export const announced: Announcement = { ids: ['a', 'b', 'c'], focusedId: 'b' };

/** The ways in which a desk in a frame reloads. */
export const reloads = {
  'from inside': async (crm: EngineTab) => {
    const desk = await crm.frameIn('desk');
    // The answer must have left before the document goes.
    await desk.evaluate(() => void setTimeout(() => location.reload()));
  },
  "by the iframe's address": (crm: EngineTab, address: string) => loadFrame(crm, 'desk', address),
} as const;

const waitFor = (crm: Evaluates, condition: () => boolean) => expect.poll(() => crm.evaluate(condition)).toBe(true);

/** Waits until the page's own clock is past the time in which conversations may be dropped after a load. */
export const waitForEndOfDropping = (crm: Evaluates) =>
  waitFor(crm, () => performance.now() - window.stateRecording.lastLoadAt > 5000);

/** Loads a desk with three conversations, lets some time go by, and reloads it into another document. */
export async function reloadInto(
  tab: EngineTab,
  site: Site,
  way: keyof typeof reloads,
  next: Announcement,
): Promise<void> {
  await openCrm(tab, site, '<iframe id="desk"></iframe>');
  await startRecordingState(tab, { origins: [site.desk.origin], source: 'frame element' });
  const address = site.desk.serve('/announcing', announcingPage(announced));
  await loadFrame(tab, 'desk', address);
  await expectConversations(tab, announced);
  // What was announced in the second before a load may be of the document that loads.
  await waitFor(tab, () => performance.now() - window.stateRecording.lastAddedAt > 1500);
  site.desk.serve('/announcing', announcingPage(next));
  await reloads[way](tab, address);
  await waitFor(tab, () => window.stateRecording.loads === 2);
}
