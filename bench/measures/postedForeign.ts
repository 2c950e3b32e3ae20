import type { Frame, Page } from '@playwright/test';
import { frameIn } from '../../test/browser/crmPage';
import type { Bench, Measure } from '../bench';
import { threadTimeOf } from '../mainThread';
import { sideBySide } from '../sideBySide';
import { ratioReading } from '../statistics';
import { framesIn, type Listener, listen, listeningPage } from './listening';

const count = 1000;
const batches = 4;

/** About 15 kB of the kind that costs to read: many small fields. */
const rows = Array.from({ length: 300 }, (_, place) => ({ place, name: 'a row of some telemetry' }));
const data = { event: 'telemetry', rows };

const post = (stranger: Frame) =>
  stranger.evaluate(
    ([item, times]) => {
      for (let done = 0; done < times; done += 1) window.parent.postMessage(item, '*');
    },
    [data, count] as const,
  );

/** What posts a batch, and settles when the page has counted all of it. */
function postingTo(page: Page, stranger: Frame): () => Promise<void> {
  let posted = 0;
  return async () => {
    posted += count;
    const counted = page.evaluate((total) => window.messagePage.whenCounted(total), posted);
    await Promise.all([counted, post(stranger)]);
  };
}

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

/** Messages of 15 kB that a stranger's frame posts: the data that is never read should cost nothing. */
export const measurePostedForeign: Measure = async (bench) => {
  const { empty, sdk, reading } = await times(bench, 'empty', 'sdk', 'reading');
  return [
    {
      limit: 'foreignPosted',
      ...ratioReading('a foreign message of 15 kB posted, all work ÷ empty listener', sdk, empty),
    },
    ratioReading('the same, by a listener that reads the data first ÷ empty listener', reading, empty),
    { what: 'a foreign message of 15 kB posted, all work, empty listener', unit: 'µs', rounds: empty },
  ];
};
