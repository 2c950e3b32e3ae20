/** What a number may be at most. */
export interface Limit {
  /** What it must not exceed. */
  readonly must: number;
  /** What it should not exceed. */
  readonly aim: number;
  /** By what part of itself `must` may be exceeded before the benchmark fails. */
  readonly slack: number;
  /** Why that much. */
  readonly reason: string;
  /** What stands in the way where the aim is missed. */
  readonly inTheWay: string;
}

const cpu = "processor time of two pages, whose engines don't always optimise alike";
const throttled = "the browser's throttling stops and starts the thread, for longer than an empty script takes";

const loadInTheWay = 'All that the client can do is compiled and set up at once, though a page uses a part of it.';
const firstEventInTheWay = 'The first event runs code that the engine has just compiled, whichever validator it is.';
const foreignInTheWay =
  "To say in diagnose() why nothing arrives, each foreign message's origin is read, looked up and counted.";

/** Every limit, by its name. */
export const limits = {
  size: {
    must: 6000,
    aim: 4500,
    slack: 0,
    reason: 'bytes are exact',
    inTheWay: 'State, focused visitor, waiting, hints and reloads of the desk all ship in the one file.',
  },
  validation: {
    must: 1.5,
    aim: 1,
    slack: 0.15,
    reason: `${cpu}; a check by hand takes about 10 ns`,
    inTheWay:
      'A Standard Schema answers with an object, and what it lets through holds no field that a later copy could take for its prototype.',
  },
  posted: {
    must: 1.6,
    aim: 1.25,
    slack: 0.15,
    reason: `${cpu}; between messages the browser works too, so that code and data wait for memory, some pages' more than others'`,
    inTheWay:
      'The state is kept, the payload checked, copied, normalised and frozen, and each handler is guarded; by hand nothing of that is done.',
  },
  dispatch: {
    must: 2.2,
    aim: 1.6,
    slack: 0.1,
    reason: cpu,
    inTheWay: 'The same as of a posted message, without the cost of its arrival, which the listener by hand shares.',
  },
  foreignSmall: { must: 1.25, aim: 1.1, slack: 0.1, reason: cpu, inTheWay: foreignInTheWay },
  foreignLarge: { must: 1.25, aim: 1.1, slack: 0.1, reason: cpu, inTheWay: foreignInTheWay },
  foreignPosted: {
    must: 1.1,
    aim: 1.1,
    slack: 0.1,
    reason: 'all the work of the main thread counts, with whatever else it happens to do',
    inTheWay: foreignInTheWay,
  },
  load: {
    must: 6,
    aim: 4,
    slack: 0.15,
    reason: 'an empty script takes less than a millisecond, in which the page may do something else',
    inTheWay: loadInTheWay,
  },
  loadThrottled: { must: 6, aim: 4, slack: 0.5, reason: throttled, inTheWay: loadInTheWay },
  firstEvent: { must: 0.35, aim: 0.15, slack: 0.15, reason: cpu, inTheWay: firstEventInTheWay },
  firstEventThrottled: { must: 0.35, aim: 0.15, slack: 0.25, reason: throttled, inTheWay: firstEventInTheWay },
  emit: {
    must: 2.5,
    aim: 1.5,
    slack: 0.15,
    reason: cpu,
    inTheWay: 'Each handler is guarded, and asked whether it is still subscribed, before its own few nanoseconds.',
  },
} satisfies Readonly<Record<string, Limit>>;

/** The name of a limit. */
export type LimitName = keyof typeof limits;
