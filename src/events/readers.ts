import { frozenCopy } from '../shared/frozenCopy';
import { isObject } from '../shared/isObject';
import { isPlainObject } from '../shared/isPlainObject';
import { isPromise } from '../shared/isPromise';
import { addOwnFields, own } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';

type Fields = Readonly<Record<string, unknown>>;

/** A function of the integrator's that reads fields in what the desk sent. The options' types say what it gets. */
export type Reader = (value: never) => object;

/** The readers among a client's options. */
export interface ReaderOptions {
  readonly profile?: Reader | undefined;
  readonly availability?: Reader | undefined;
}

/** Takes note of an error. */
export type Fail = (error: unknown) => void;

/** What the integrator's readers find in a payload: nothing if there is no reader, or if it fails. */
export interface Readers {
  readonly profile: (visitor: object) => Fields;
  readonly availability: (payload: object) => Fields;
}

/** How much a reader may return, in fields. A hundred bytes of text count as one field. */
const mostFields = 100;
/** A channel takes about three fields. */
const mostStatusFields = 1000;

const nothing: Fields = /* @__PURE__ */ Object.freeze({});

/** Says of what kind a value is, without the value itself: it may be a customer's. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (isPromise(value)) return 'a promise';
  return isObject(value) ? 'an object of a class' : `a ${typeof value}`;
}

/** Returns a copy of a text. Engines keep a long text in memory as long as somebody has a slice of it. A copy doesn't keep it. */
const copyOfText = (text: string): string => JSON.parse(JSON.stringify(text));

/** Returns a value that is frozen: the value itself, or a copy that inherits the same. */
function frozen(value: object): object {
  if (Object.isFrozen(value)) return value;
  const copy: object = Object.create(Object.getPrototypeOf(value));
  addOwnFields(copy, value);
  return Object.freeze(copy);
}

/**
 * Calls a reader. Returns a frozen copy of the fields that it returned, without those that are undefined. If it throws, or returns anything
 * but a plain object of a moderate size, the error is noted, and nothing was read.
 */
export function readFields(
  place: string,
  reader: Reader | undefined,
  value: object,
  fail: Fail,
  most: number = mostFields,
): Fields {
  if (!reader) return nothing;
  try {
    // The reader must not change what handlers get. The option's type ties it to the value.
    const read: unknown = reader(frozen(value) as never);
    if (!isPlainObject(read)) {
      // Its outcome comes too late, and must not become an unhandled rejection of the page.
      if (isPromise(read)) Promise.resolve(read).then(undefined, () => {});
      throw new TypeError(`${place}: expected the function to return a plain object, received ${kindOf(read)}`);
    }
    if (sizeOf(read, most) > most) {
      throw new TypeError(
        `${place}: expected the function to return at most ${most} fields of plain data, where 50 characters count as one, received more`,
      );
    }
    return frozenCopy(Object.fromEntries(Object.entries(read).filter(([, field]) => field !== undefined)), copyOfText);
  } catch (error) {
    fail(error);
    return nothing;
  }
}

/** Creates the readers of a client's options. */
export function createReaders(options: ReaderOptions, fail: Fail): Readers {
  return {
    profile: (visitor) => readFields('profile', own(options, 'profile'), visitor, fail),
    availability: (payload) =>
      readFields('availability', own(options, 'availability'), payload, fail, mostStatusFields),
  };
}
