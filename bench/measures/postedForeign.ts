import type { Frame, Page } from '@playwright/test';
import { frameIn } from '../../test/browser/crmPage';
import { type Bench, type Measure, withPage } from '../bench';
import { threadTimeOf } from '../mainThread';
import { interleaved, ratioReading } from '../statistics';
import { framesIn, type Listener, listen, listeningPage } from './listening';

const count = 2000;

/** About 15 kB of the kind that costs to read: many small fields. */
const rows = Array.from({ length: 300 }, (_, place) => ({ place, name: 'a row of some telemetry' }));
const data = { event: 'telemetry', rows };

async function receive(page: Page, stranger: Frame): Promise<void> {
  const arrived = page.evaluate((awaited) => window.messagePage.whenCounted(awaited), count);
  const posted = stranger.evaluate(
    ([item, times]) => {
      for (let done = 0; done < times; done += 1) window.parent.postMessage(item, '*');
    },
    [data, count] as const,
  );
  await Promise.all([arrived, posted]);
}

const time = (bench: Bench, listener: Listener) =>
  withPage(bench, listeningPage(bench, listener, framesIn(bench)), async (page, session) => {
    const stranger = await frameIn(page.mainFrame(), 'stranger');
    await listen(page, bench);
    await receive(page, stranger);
    return (await threadTimeOf(session, () => receive(page, stranger))) / count;
  });

/** Messages of 15 kB that a stranger's frame posts: the data that is never read should cost nothing. */
export const measurePostedForeign: Measure = async (bench) => {
  const { empty, sdk, reading } = await interleaved(bench.rounds, ['empty', 'sdk', 'reading'], (listener) =>
    time(bench, listener),
  );
  return [
    {
      limit: 'foreignPosted',
      ...ratioReading('a foreign message of 15 kB posted, all work ÷ empty listener', sdk, empty),
    },
    ratioReading('the same, by a listener that reads the data first ÷ empty listener', reading, empty),
    { what: 'a foreign message of 15 kB posted, all work, empty listener', unit: 'µs', rounds: empty },
  ];
};
