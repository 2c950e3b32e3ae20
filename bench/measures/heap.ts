import { heldBytes } from '../../test/browser/heap';
import { type Bench, type Measure, withPage } from '../measure';
import { payloadsOfAllEvents as payloads } from '../setup/payloads';
import { type Listener, listen, listeningPage } from '../timing/dispatching';
import { evaluatePlainly } from '../timing/mainThread';
import { interleaved } from '../timing/statistics';

const messages = 100_000;
const bytesPerKilobyte = 1000;

/** The kB that the page's JavaScript holds with the listener, or how many more after many messages. */
const held = (bench: Bench, listener: Listener, when: 'created' | 'grown') =>
  withPage(bench, listeningPage(bench, listener), async (page, session) => {
    await session.send('HeapProfiler.enable');
    await listen(page, bench);
    await page.evaluate(([data, origin, times]) => window.messagePage.setDispatching(data, origin, times), [
      payloads,
      bench.site.desk.origin,
      messages / payloads.length,
    ] as const);
    if (when === 'created') return (await heldBytes(session)) / bytesPerKilobyte;
    // During a first batch the engine optimizes, and what it learns takes memory too.
    await evaluatePlainly(session, 'batch()');
    const before = await heldBytes(session);
    await evaluatePlainly(session, 'batch()');
    return ((await heldBytes(session)) - before) / bytesPerKilobyte;
  });

/** What a client holds in memory. */
export const heap: Measure = {
  title: 'Memory',
  about: 'What the JavaScript of a page holds, and how much more after 100,000 messages of all events.',
  read: async (bench) => {
    const names = ['byHand', 'oursAsScript'] as const;
    const created = await interleaved(bench.rounds, names, (listener) => held(bench, listener, 'created'));
    const grown = await interleaved(bench.rounds, names, (listener) => held(bench, listener, 'grown'));
    return [
      { what: 'page, by hand', unit: 'kB', rounds: created.byHand },
      { what: 'page, ours', unit: 'kB', rounds: created.oursAsScript },
      { what: 'growth, by hand', unit: 'kB', rounds: grown.byHand },
      { what: 'growth, ours', unit: 'kB', rounds: grown.oursAsScript },
    ];
  },
};
