import { deskOrigins } from '../intake/origins';
import type { OpenString } from '../shared/openString';
import type { MessageCounts } from './messageCounts';

/**
 * What a hint is about. `closed`: the client is closed. `no-message`: nothing arrived. `platform-not-listed`: messages came from one
 * of iAdvize's platforms that `origins` lacks. `no-listed-origin`: every message came from elsewhere. `other-source`: messages came
 * from a listed origin, but not from `source`. `no-source`: `source` names no open window now. `schema`: payloads were refused.
 * `shape`: messages weren't desk events. Later versions may add codes.
 */
export type DeskHintCode = OpenString<
  | 'closed'
  | 'no-message'
  | 'platform-not-listed'
  | 'no-listed-origin'
  | 'other-source'
  | 'no-source'
  | 'schema'
  | 'shape'
>;

/** What may be wrong, for the developer who wonders where the events are. */
export interface DeskHint {
  /** What the hint is about: a stable code, for a program to compare. */
  readonly code: DeskHintCode;
  /** What happened and what to do, in full sentences. It holds no payload's values. */
  readonly message: string;
  /** How many messages the hint is about, if it is about messages. */
  readonly count?: number;
}

/** What a client knows about itself besides its counts. */
export interface ClientCondition {
  /** The origins that it listens to. */
  readonly listed: ReadonlySet<string>;
  /** Whether it was closed. */
  readonly isClosed: boolean;
  /** Whether it has a source that names no open window now. */
  readonly lacksSource: boolean;
}

/** Some messages, as the subject of a sentence. */
const messages = (count: number) => (count === 1 ? '1 message' : `${count} messages`);

/** What a client's counts may mean. Empty if nothing seems to be wrong. */
export function hintsOf(
  { received, rejected, origins }: MessageCounts,
  { listed, isClosed, lacksSource }: ClientCondition,
): DeskHint[] {
  const hints: DeskHint[] = [];
  const add = (code: DeskHintCode, message: string, count?: number) =>
    hints.push({ code, message, ...(count !== undefined && { count }) });

  if (isClosed) {
    add('closed', 'The client is closed, so it delivers nothing. Create another one.');
  } else if (!received) {
    add(
      'no-message',
      'No message has arrived. Create the client before the desk loads, in the window that embeds or opens the desk.',
    );
  }
  const unlisted = Object.values(deskOrigins).filter((origin) => origins[origin] && !listed.has(origin));
  for (const origin of unlisted) {
    const count = origins[origin] ?? 0;
    const advice = `If that is your platform, write origins: ['${origin}'].`;
    add('platform-not-listed', `${messages(count)} came from ${origin}, which origins doesn't list. ${advice}`, count);
  }
  if (received && !unlisted.length && received === rejected.origin) {
    const expected = [...listed].join(', ');
    add(
      'no-listed-origin',
      `${messages(received)} arrived, but none from ${expected}. Check that origins lists the address that your desk is loaded from.`,
      received,
    );
  }
  if (rejected.source) {
    const count = rejected.source;
    add(
      'other-source',
      `${messages(count)} came from a listed origin, but not from the window that source names. Check that source is the desk's frame or popup.`,
      count,
    );
  }
  if (lacksSource) {
    add(
      'no-source',
      'source names no open window, so nothing can pass. Check that the frame is in the page, or that the popup is open.',
    );
  }
  if (rejected.schema) {
    const count = rejected.schema;
    const advice = 'Use onRejected to see the fields, and override the entry if your desk sends something else.';
    add('schema', `${messages(count)} of the desk had a payload that its schema refused. ${advice}`, count);
  }
  if (rejected.shape) {
    const count = rejected.shape;
    add(
      'shape',
      `${messages(count)} came from the desk's window or origin without being a desk event. That is harmless if events arrive besides.`,
      count,
    );
  }
  return hints;
}
