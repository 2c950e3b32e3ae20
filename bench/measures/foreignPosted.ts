import type { Frame, Page } from '@playwright/test';
import { frameIn, frameMarkup } from '../../test/browser/crmPage';
import type { Bench, Measure } from '../measure';
import { type Listener, listen, listeningPage } from '../timing/dispatching';
import { threadTimeOf } from '../timing/mainThread';
import { sideBySide } from '../timing/sideBySide';
import { ratioReading } from '../timing/statistics';

const count = 500;
const batches = 4;

/** About 15 kB that are expensive to read: many small fields. */
const rows = Array.from({ length: 300 }, (_, place) => ({ place, name: 'a row of some telemetry' }));
const data = { event: 'telemetry', rows };

const post = (stranger: Frame) =>
  stranger.evaluate(
    ([item, times]) => {
      for (let done = 0; done < times; done += 1) window.parent.postMessage(item, '*');
    },
    [data, count] as const,
  );

/** Returns what posts a batch and waits until the page has counted all of it. */
function postingTo(page: Page, stranger: Frame): () => Promise<void> {
  let posted = 0;
  return async () => {
    posted += count;
    const counted = page.evaluate((total) => window.messagePage.whenCounted(total), posted);
    await Promise.all([counted, post(stranger)]);
  };
}

/** A page's desk and a stranger's frame. */
const framesIn = ({ site }: Bench) =>
  frameMarkup('desk', `${site.desk.origin}/frame`) + frameMarkup('stranger', `${site.stranger.origin}/frame`);

const times = <Name extends Listener>(bench: Bench, ...listeners: readonly Name[]) =>
  sideBySide(bench, listeners, {
    addressOf: (listener) => listeningPage(bench, listener, framesIn(bench)),
    batches,
    prepare: async (_, page, session) => {
      const receive = postingTo(page, await frameIn(page.mainFrame(), 'stranger'));
      await listen(page, bench);
      await receive();
      return { timeBatch: async () => (await threadTimeOf(session, receive)) / count };
    },
  });

/** Large messages that a stranger's frame posts. */
export const foreignPosted: Measure = {
  title: 'Foreign messages, posted by a frame',
  about: `Messages of 15 kB, and all work of the main thread for them. The browser reads a message's data only if a listener asks for
it, so a listener that checks the origin first saves that.`,
  read: async (bench) => {
    const { empty, oursAsScript, readingFirst } = await times(bench, 'empty', 'oursAsScript', 'readingFirst');
    return [
      { what: 'empty listener', unit: 'ns', rounds: empty },
      { limit: 'foreignPosted', ...ratioReading('ours ÷ empty listener', oursAsScript, empty) },
      ratioReading('a listener that reads the data first ÷ empty listener', readingFirst, empty),
    ];
  },
};
