/** What is kept of a value: its type and its shape, never its content. */
export interface RecordedValue {
  /**
   * The value's type: `string`, `number`, `boolean`, `null`, `list`, `object`, `bigint`, `undefined`, or the name of another kind of
   * object, such as `Date`. It is `unreadable` if reading the value threw.
   */
  readonly type: string;
  /** The pseudonym of an id: a number, the same for the same id throughout a recording. */
  readonly id?: number;
  /** The value itself, if it is a status, a channel or a participant type that iAdvize documents. */
  readonly known?: string;
  /** The fields of an object that were kept. A key that doesn't look like a field's name becomes `(key)`, `(key 2)` and so on. */
  readonly fields?: Readonly<Record<string, RecordedValue>>;
  /** The items of a list that were kept. */
  readonly items?: readonly RecordedValue[];
}

/** What is kept of one of the desk's messages. */
export interface RecordedMessage {
  /** When the message arrived, in ms since the recording began. */
  readonly at: number;
  /** The event's full name, if it is in the desk's namespace. */
  readonly event?: string;
  /** What was kept of the payload. The field `event` is left out if it was kept as the event's name. */
  readonly payload: RecordedValue;
}

/** The shape of a desk's messages, without anybody's data. It is plain JSON, so you can save it to a file. */
export interface DeskRecording {
  /** The version of the recording's format. */
  readonly version: 1;
  /** The messages of the desk, in order. */
  readonly messages: readonly RecordedMessage[];
  /** How many of the desk's messages arrived after the recording was full (2,000 messages), and weren't kept. */
  readonly dropped: number;
  /** How many messages came from another origin, or from another window than `source`. None of them was read. */
  readonly foreign: number;
}
