import type { OpenString } from '../../shared/openString';

/**
 * What a hint is about. `closed`: the client is closed. `no-message`: nothing from the desk arrived. `noise`: messages came from
 * elsewhere. `hidden-frame`: the silent frame isn't rendered. `lazy-frame`: the silent frame has `loading="lazy"`.
 * `platform-not-listed`: messages came from one of iAdvize's platforms that `origins` lacks. `no-listed-origin`: messages came from
 * other origins only. `source-origin`: the source posts from an origin that `origins` lacks. `other-source`: messages came from a
 * listed origin, but not from `source`. `no-source`: `source` names no open window now. `schema`: payloads were refused. `text`:
 * events came as JSON text. `shape`: messages weren't desk events. `unknown-events`: the client has no entry for some events.
 * `visitor-not-understood`, `availability-not-understood`: a payload held nothing in a known shape. Later versions may add codes.
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

/** What may be wrong, for the developer who wonders where the events are. */
export interface DeskHint {
  /** What the hint is about: a stable code, for a program to compare. */
  readonly code: DeskHintCode;
  /** What happened and what to do, in full sentences. It holds no payload's values. */
  readonly message: string;
  /** How many messages the hint is about, if it is about messages. */
  readonly count?: number;
}

/** A hint that is true or not. */
export const stated = (code: DeskHintCode, isTrue: boolean, message: string): DeskHint[] =>
  isTrue ? [{ code, message }] : [];

/** A hint about a number of messages. The text goes on after '3 messages'. */
export const counted = (code: DeskHintCode, count: number, text: string): DeskHint[] =>
  count > 0 ? [{ code, message: `${count} ${count === 1 ? 'message' : 'messages'} ${text}`, count }] : [];
