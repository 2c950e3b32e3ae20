import type { DeliveredEvent } from '../../intake/parse';
import type { DeskRejection } from '../../intake/rejection';
import { createMessageCounter, type MessageCounts } from './messageCounts';
import { createPayloadRecord, type PayloadNotes } from './payloadRecord';
import { type CountsByOrigin, createSenderRecord } from './senderRecord';

/** What a client remembers about its messages until somebody asks for a diagnosis. Its memory is limited. */
export interface MessageRecord {
  /** Notes a message that was rejected, the window that sent it, and whether it was an event as JSON text. */
  readonly reject: (rejection: DeskRejection, sender: unknown, isText?: boolean) => void;
  /** Notes a message that is delivered. */
  readonly deliver: (origin: string, delivered: Omit<DeliveredEvent, 'reason'>) => void;
  /** Returns the counts so far. */
  readonly counts: () => MessageCounts;
  /** Returns what was unusual about payloads so far. */
  readonly notes: () => PayloadNotes;
  /** Returns how many messages a window posted from each origin that isn't listed. */
  readonly unlistedFrom: (sender: object) => CountsByOrigin;
}

/** Creates the record of a client that listens to these origins on a page of that origin. */
export function createMessageRecord(listed: ReadonlySet<string>, pageOrigin: string): MessageRecord {
  const counter = createMessageCounter(listed, pageOrigin);
  const senders = createSenderRecord();
  const payloads = createPayloadRecord();

  return {
    reject({ origin, reason }, sender, isText) {
      counter.count(origin, reason);
      if (reason === 'origin') senders.note(sender, origin);
      if (isText) payloads.noteText();
    },
    deliver(origin, delivered) {
      counter.count(origin);
      payloads.noteEvent(delivered);
    },
    counts: counter.read,
    notes: payloads.read,
    unlistedFrom: senders.countsOf,
  };
}
