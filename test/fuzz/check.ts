import { isDeepStrictEqual } from 'node:util';
import type { Sample } from './arbitraries';
import { faultOf, lossOf } from './deliveredRules';
import { type Expected, expectedOf } from './expected';
import { createMessage, createWindow } from './fakePage';
import { type Doings, deskOrigin, type Listener } from './listener';
import { type Pollution, whilePolluted } from './pollution';
import { prototypesHaveTheirSize } from './primordials';
import { handlerOf } from './rules';

/** A message that is given to a listener. */
export interface Trial extends Sample {
  readonly sender: string;
  /** What every object inherits while the message is received. */
  readonly pollution: Pollution | undefined;
}

/** Throws an error with these words if the condition isn't true. */
function demand(isSo: boolean, words: string): asserts isSo {
  if (!isSo) throw new Error(words);
}

const refusalBy: Readonly<Record<string, string>> = {
  'other origin': 'origin',
  'no origin': 'origin',
  'no message': 'origin',
  'other window': 'source',
  nobody: 'source',
};

/** What became of a message, as `expectedOf` puts it. */
function outcomeOf({ calls, rejections }: Doings): string {
  const [rejection] = rejections;
  if (rejection) {
    if (rejection.reason !== 'schema') return rejection.reason;
    return `schema ${rejection.issues.map(({ path }) => path.join('.')).join()}`;
  }
  return calls.map(({ handler }) => handler).join();
}

function wordsFor(expected: Expected): string {
  if (expected.outcome === 'schema') return `schema ${expected.paths.join()}`;
  if (expected.outcome === 'delivered') return `${handlerOf(expected.kind)},onEvent`;
  return expected.outcome === 'unknown' ? 'onUnknownEvent' : expected.outcome;
}

/** Passes a message to a listener, and throws if it does anything but what the README says. */
export function checkTrial(listener: Listener, trial: Trial, give: (message: object) => void, desk: object): void {
  const { sender, make, isPlain, pollution } = trial;
  const { client, take } = listener;
  const data = make();
  let reads = 0;
  const fields = {
    origin: sender === 'other origin' ? 'https://evil.example' : sender === 'no origin' ? '' : deskOrigin,
    source: sender === 'other window' ? createWindow() : sender === 'nobody' ? null : desk,
    get data() {
      reads += 1;
      return data;
    },
  };
  const message = createMessage(fields);
  // A page's own event has no origin, and must not get one from a polluted prototype.
  if (sender === 'no message') Reflect.deleteProperty(Object.setPrototypeOf(message, Event.prototype), 'origin');
  const before = client.diagnose();
  take();
  const told = whilePolluted(pollution, () => {
    give(message);
    return { state: client.state.get(), diagnosis: client.diagnose() };
  });
  const done = take();
  const { calls, rejections, errors } = done;
  const foreign = refusalBy[sender];
  const outcome = outcomeOf(done);
  const after = client.diagnose();
  const rejectedIn = ({ rejected }: typeof after) => Object.values(rejected).reduce((sum, count) => sum + count, 0);
  demand(reads === (foreign ? 0 : 1), `the data was read ${reads} times`);
  demand(errors.length === 0, 'an error was reported');
  demand(prototypesHaveTheirSize(), 'a prototype was touched');
  demand(told.state === client.state.get(), 'the state changed once the pollution was gone');
  demand(isDeepStrictEqual(told.diagnosis, after), 'the diagnosis changed once the pollution was gone');
  demand(after.received === before.received + 1, 'the message was not counted');
  demand(after.received === after.delivered + rejectedIn(after), 'the counts do not add up');
  demand(after.delivered - before.delivered === (rejections.length ? 0 : 1), 'it was counted as another thing');
  demand(
    rejections.length + Math.min(calls.length, 1) === 1,
    `it was both delivered and rejected, or neither: ${outcome}`,
  );
  if (foreign) demand(outcome === foreign, `expected ${foreign}, got ${outcome}`);
  for (const { handler, event } of calls) {
    if (handler === 'onUnknownEvent') continue;
    demand(event === calls[0]?.event, 'handlers got different events');
    const fault = faultOf(calls[0]?.handler ?? '', event);
    demand(!fault, `${handler} got an event with ${fault}`);
  }
  if (foreign || !isPlain) return;
  const expected = expectedOf(data);
  demand(outcome === wordsFor(expected), `expected ${wordsFor(expected)}, got ${outcome}`);
  if (expected.outcome !== 'delivered') return;
  // What is delivered was an object.
  const loss = lossOf(expected.kind, data as Readonly<Record<string, unknown>>, calls[0]?.event);
  demand(!loss, loss ?? '');
}
