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

/** A hint that is true or not. */
const stated = (code: DeskHintCode, isTrue: boolean, message: string): DeskHint[] =>
  isTrue ? [{ code, message }] : [];

/** A hint about a number of messages. The text goes on after '3 messages'. */
const counted = (code: DeskHintCode, count: number | undefined, text: string): DeskHint[] =>
  count ? [{ code, message: `${count} ${count === 1 ? 'message' : 'messages'} ${text}`, count }] : [];

/** What a client's counts may mean. Empty if nothing seems to be wrong. */
export function hintsOf(
  { received, rejected, origins }: MessageCounts,
  { listed, isClosed, lacksSource }: ClientCondition,
): DeskHint[] {
  const platforms = Object.values(deskOrigins).filter((origin) => origins[origin] && !listed.has(origin));
  const areAllForeign = !platforms.length && received === rejected.origin;
  return [
    ...stated('closed', isClosed, 'The client is closed. Create another one.'),
    ...stated(
      'no-message',
      !received && !isClosed,
      'No message has arrived. Create the client before the desk loads, in the window that embeds or opens it.',
    ),
    ...platforms.flatMap((origin) =>
      counted(
        'platform-not-listed',
        origins[origin],
        `came from ${origin}, which origins doesn't list. Add it if that is your platform.`,
      ),
    ),
    ...counted(
      'no-listed-origin',
      areAllForeign ? received : 0,
      `arrived, but none from ${[...listed].join(' or ')}. Add the origin that your desk is loaded from.`,
    ),
    ...counted(
      'other-source',
      rejected.source,
      'came from a listed origin, but not from source. Check which window source names.',
    ),
    ...stated('no-source', lacksSource, 'There is no open window behind source. Check the frame or the popup.'),
    ...counted(
      'schema',
      rejected.schema,
      'had a payload that its schema refused. Look at onRejected, and override the entry.',
    ),
    ...counted(
      'shape',
      rejected.shape,
      'came from the desk without being an event, which is harmless if events arrive.',
    ),
  ];
}
