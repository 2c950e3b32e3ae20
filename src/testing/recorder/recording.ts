/** What is kept of a value: what it is, never what it says. */
export interface RecordedValue {
  /**
   * The value's type: `string`, `number`, `boolean`, `null`, `list`, `object`, or the name of another kind of object, such as
   * `Date`; `unreadable` where reading it threw.
   */
  readonly type: string;
  /** For an id, its pseudonym: a number, the same for the same id throughout a recording. */
  readonly id?: number;
  /** For a value of an enumeration that the documentation knows, the value. */
  readonly known?: string;
  /** For an object, its fields, as far as they were kept; a key that doesn't look like a field's name is a `(key)`, `(key 2)` … */
  readonly fields?: Readonly<Record<string, RecordedValue>>;
  /** For a list, its items, as far as they were kept. */
  readonly items?: readonly RecordedValue[];
}

/** What is kept of a message of the desk. */
export interface RecordedMessage {
  /** When it came, in ms since the recording began. */
  readonly at: number;
  /** The event's full name, where it is one of the desk's namespace. */
  readonly event?: string;
  /** The payload, as far as it was kept; without its field `event` where that is kept as the name. */
  readonly payload: RecordedValue;
}

/** What a desk said, without what it said about anybody: as JSON it can be kept in a file. */
export interface DeskRecording {
  /** The version of this form of a recording. */
  readonly version: 1;
  /** What the listed origins sent, in order. */
  readonly messages: readonly RecordedMessage[];
  /** How many messages of the listed origins came after the recording was full, and were not kept. */
  readonly dropped: number;
  /** How many messages came from elsewhere; none of these was read. */
  readonly foreign: number;
}
