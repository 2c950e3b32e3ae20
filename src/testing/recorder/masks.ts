import { deskEventPrefix } from '../../events/defineDeskEvent';
import { isKnownEvent } from './knownNames';
import { createPseudonyms } from './pseudonyms';

/** An event's name as a programmer writes it: words in capitals, and at most two digits. */
const eventName = /^[A-Z][A-Z_]*\d{0,2}[A-Z_]*$/;
const longestEventName = 50;

/** Whether the name of an event, without its prefix, looks like one that a programmer wrote. */
export const looksLikeEventName = (name: string): boolean => name.length <= longestEventName && eventName.test(name);

/** More than a desk has. After that many names, a new one is rather data. */
const mostEventNames = 100;
const mostKeys = 10_000;

/** Replaces the names in a recording that may be data. The same name gets the same mask throughout a recording. */
export interface Masks {
  /** Returns the part of an event's full name that is kept: the name itself or, for example, `com.iadvize.desk.(event 2)`. */
  readonly eventOf: (wireName: string) => string;
  /** Returns the mask of a key, such as `(key 2)`. */
  readonly keyOf: (key: string) => string;
  /** Forgets the names. */
  readonly forget: () => void;
}

/** `(key)` for the first, `(key 2)` for the second. All names that are too long or too many to be remembered have one mask. */
function maskOf(kind: 'event' | 'key', number: number | undefined): string {
  if (number === undefined) return `(other ${kind})`;
  return number === 1 ? `(${kind})` : `(${kind} ${number})`;
}

/** Creates the masks of one recording. */
export function createMasks(): Masks {
  const maskedEvents = createPseudonyms(mostEventNames);
  const keptEvents = createPseudonyms(mostEventNames);
  const keys = createPseudonyms(mostKeys);

  const mayBeKept = (name: string) => looksLikeEventName(name) && keptEvents.of(name) !== undefined;

  return {
    eventOf(wireName) {
      if (isKnownEvent(wireName)) return wireName;
      const name = wireName.slice(deskEventPrefix.length);
      return deskEventPrefix + (mayBeKept(name) ? name : maskOf('event', maskedEvents.of(name)));
    },
    keyOf: (key) => maskOf('key', keys.of(key)),
    forget() {
      for (const names of [maskedEvents, keptEvents, keys]) names.forget();
    },
  };
}
