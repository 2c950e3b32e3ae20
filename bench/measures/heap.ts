import { heldBytes } from '../../test/browser/heap';
import { type Bench, type Measure, withPage } from '../bench';
import { evaluatePlainly } from '../mainThread';
import { payloads } from '../mix';
import { interleaved } from '../statistics';
import { type Listener, listen, listeningPage } from './listening';

const messages = 100_000;
const kilobyte = 1000;

/** What the page's JavaScript holds in kB: with the listener, or by how much more after many messages. */
const held = (bench: Bench, listener: Listener, when: 'created' | 'grown') =>
  withPage(bench, listeningPage(bench, listener, '<iframe id="desk"></iframe>'), async (page, session) => {
    await session.send('HeapProfiler.enable');
    await listen(page, bench);
    await page.evaluate(([data, origin, rounds]) => window.messagePage.setDispatching(data, origin, rounds), [
      payloads,
      bench.site.desk.origin,
      messages / payloads.length,
    ] as const);
    if (when === 'created') return (await heldBytes(session)) / kilobyte;
    // The engine compiles and optimises meanwhile, and remembers what it has learnt.
    await evaluatePlainly(session, 'batch()');
    const before = await heldBytes(session);
    await evaluatePlainly(session, 'batch()');
    return ((await heldBytes(session)) - before) / kilobyte;
  });

/** What a client holds, and what is left of its messages. */
export const measureHeap: Measure = async (bench) => {
  const names = ['byHand', 'sdk'] as const;
  const created = await interleaved(bench.rounds, names, (listener) => held(bench, listener, 'created'));
  const grown = await interleaved(bench.rounds, names, (listener) => held(bench, listener, 'grown'));
  return [
    { what: 'heap of a page, by hand', unit: 'kB', rounds: created.byHand },
    { what: 'heap of a page with the client', unit: 'kB', rounds: created.sdk },
    { what: 'its growth over 100,000 messages, by hand', unit: 'kB', rounds: grown.byHand },
    { what: 'its growth over 100,000 messages, with the client', unit: 'kB', rounds: grown.sdk },
  ];
};
