import { deskEventPrefix } from '../../events/defineDeskEvent';
import type { DeliveredEvent } from '../../intake/parse';
import { unknownEventMethod } from '../../intake/parse';
import { isName, type Names, namesIn } from './namesInHints';

/** Payloads in which normalizing found nothing that it knows. */
export interface NotUnderstood {
  /** How many there were. */
  readonly count: number;
  /** The names of the last one's keys. */
  readonly keys: Names;
}

/** What was unusual about the payloads of a client's events: names, but no values. */
export interface PayloadNotes {
  /** How many messages were an event as JSON text. */
  readonly texts: number;
  /** How many unknown events arrived, by their names without the prefix. */
  readonly unknownEvents: ReadonlyMap<string, number>;
  /** How many more unknown events arrived. Their names aren't kept. */
  readonly otherUnknownEvents: number;
  /** The payloads that weren't understood, by the method of their event. */
  readonly notUnderstood: ReadonlyMap<string, NotUnderstood>;
}

/** Notes what is unusual about payloads. Its memory is limited. */
export interface PayloadRecord {
  /** Notes a message that was an event as JSON text. */
  readonly noteText: () => void;
  /** Notes an event that is delivered. */
  readonly noteEvent: (delivered: Omit<DeliveredEvent, 'reason'>) => void;
  /** Returns the notes so far. */
  readonly read: () => PayloadNotes;
}

/** How many names of unknown events are kept. A hint shows fewer, and leaves some of them out. */
const mostUnknownNames = 40;
/** How many keys of a payload are checked, so that a payload with a million keys can't block the page. */
const mostKeys = 1000;

/** Creates an empty record. */
export function createPayloadRecord(): PayloadRecord {
  const unknownEvents = new Map<string, number>();
  const notUnderstood = new Map<string, NotUnderstood>();
  let otherUnknownEvents = 0;
  let texts = 0;

  const noteUnknownName = (name: string) => {
    const count = unknownEvents.get(name);
    if (count !== undefined || (unknownEvents.size < mostUnknownNames && isName(name))) {
      unknownEvents.set(name, (count ?? 0) + 1);
    } else {
      otherUnknownEvents += 1;
    }
  };

  return {
    noteText() {
      texts += 1;
    },
    noteEvent({ method, event, unreadKeys }) {
      if (method === unknownEventMethod) noteUnknownName(String(event.event).slice(deskEventPrefix.length));
      if (!unreadKeys) return;
      const { shown, others } = namesIn(unreadKeys.slice(0, mostKeys));
      const keys = { shown, others: others + Math.max(0, unreadKeys.length - mostKeys) };
      notUnderstood.set(method, { count: (notUnderstood.get(method)?.count ?? 0) + 1, keys });
    },
    read: () => ({ texts, unknownEvents, otherUnknownEvents, notUnderstood }),
  };
}
