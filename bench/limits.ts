import { clientGzipLimit, scriptGzipLimit } from '../test/package/sizeLimits';

/** How large a number may be. */
export interface Limit {
  /** The number must not exceed this. */
  readonly must: number;
  /** How far it may exceed it before the benchmark fails, as a part of `must`: what noise makes of the number. */
  readonly slack: number;
  /** Why the slack is that large. */
  readonly reason: string;
  /** What the number should not exceed, and why it is above that so far. */
  readonly aim?: { readonly value: number; readonly missedBecause: string };
}

const twoPages = 'processor time of two pages, which the engine may optimize differently';

const deskAim = (value: number) => ({
  value,
  missedBecause:
    'The client reads only what the desk sent, not what a page has put on Object.prototype. It copies and freezes each event, measures and compares each visitor, and keeps a frozen state.',
});

const foreignAim = {
  value: 1.1,
  missedBecause:
    'The client counts each foreign message and its origin, so that diagnose() can say why nothing arrives.',
};

/** Every limit, by its name. */
export const limits = {
  scriptSize: { must: scriptGzipLimit, slack: 0, reason: 'bytes are exact' },
  clientSize: { must: clientGzipLimit, slack: 0, reason: 'bytes are exact' },
  otherSdk: { must: 1.6, slack: 0.15, reason: twoPages, aim: deskAim(0.65) },
  minimum: { must: 6.5, slack: 0.15, reason: twoPages, aim: deskAim(1.45) },
  unchanged: {
    must: 1,
    slack: 0.1,
    reason: twoPages,
  },
  allEvents: { must: 6, slack: 0.15, reason: twoPages, aim: deskAim(2.2) },
  allEventsPosted: {
    must: 4.5,
    slack: 0.15,
    reason: `${twoPages}, while the browser does other work between two messages`,
    aim: {
      value: 1.25,
      missedBecause:
        'The same reason as for dispatched messages. Between two messages, other code pushes the client out of the caches.',
    },
  },
  foreign: { must: 1.25, slack: 0.1, reason: twoPages, aim: foreignAim },
  foreignPosted: {
    must: 1.5,
    slack: 0.1,
    reason: 'all work of the main thread, whatever else it does',
    aim: foreignAim,
  },
  load: {
    must: 6,
    slack: 0.15,
    reason: 'an empty script takes about a millisecond, in which the page may do something else',
    aim: { value: 4, missedBecause: 'A page compiles the whole client, though it uses a part of it.' },
  },
  firstEvent: {
    must: 0.35,
    slack: 0.15,
    reason: twoPages,
    aim: { value: 0.15, missedBecause: 'The first event runs code that the engine has not optimized yet.' },
  },
  manyHandlers: {
    must: 2.5,
    slack: 0.15,
    reason: twoPages,
    aim: { value: 1.5, missedBecause: 'The emitter guards each handler, whose own work is a few nanoseconds.' },
  },
} satisfies Readonly<Record<string, Limit>>;

/** The name of a limit. */
export type LimitName = keyof typeof limits;
