import type { OpenString } from '../../shared/openString';

/**
 * What a hint is about. `closed`: the client is closed. `no-message`: no message from the desk has arrived. `noise`: messages came from
 * elsewhere. `hidden-frame`: no event has arrived, and the frame isn't rendered. `lazy-frame`: no event has arrived, and the frame has
 * `loading="lazy"`. `platform-not-listed`: messages came from an iAdvize platform that isn't in `origins`. `no-listed-origin`: messages
 * came only from origins that aren't in `origins`. `source-origin`: `source` posts from an origin that isn't in `origins`. `other-source`:
 * messages came from a listed origin, but not from `source`. `no-source`: `source` has no open window now. `schema`: a schema refused
 * payloads. `text`: events came as JSON text. `shape`: messages weren't desk events. `unknown-events`: the client has no entry for some
 * events. `visitor-not-understood`: visitors had no known field. `availability-not-understood`: availabilities had an unknown shape. Later
 * versions may add codes.
 */
export type DeskHintCode = OpenString<
  | 'closed'
  | 'no-message'
  | 'noise'
  | 'hidden-frame'
  | 'lazy-frame'
  | 'platform-not-listed'
  | 'no-listed-origin'
  | 'source-origin'
  | 'other-source'
  | 'no-source'
  | 'schema'
  | 'text'
  | 'shape'
  | 'unknown-events'
  | 'visitor-not-understood'
  | 'availability-not-understood'
>;

/** Something that may be wrong, for a developer whose events don't arrive. */
export interface DeskHint {
  /** What the hint is about: a stable code that a program can compare. */
  readonly code: DeskHintCode;
  /** What happened and what to do, in full sentences. It contains no values from payloads. */
  readonly message: string;
  /** How many messages the hint is about, if it is about messages. */
  readonly count?: number;
}

/** Returns a hint if it is true. */
export const stated = (code: DeskHintCode, isTrue: boolean, message: string): DeskHint[] =>
  isTrue ? [{ code, message }] : [];

/** Returns a hint about a number of messages, if there are any. The text continues after '3 messages'. */
export const counted = (code: DeskHintCode, count: number, text: string): DeskHint[] =>
  count > 0 ? [{ code, message: `${count} ${count === 1 ? 'message' : 'messages'} ${text}`, count }] : [];
