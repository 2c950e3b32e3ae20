/** What is kept of a value: its type and its shape, never its content. */
export interface RecordedValue {
  /**
   * The value's type: `string`, `number`, `boolean`, `null`, `list`, `object`, `bigint`, `undefined`, or the name of another kind of
   * object, such as `Date` or `Uint8Array`. It is `unreadable` if reading the value threw.
   */
  readonly type: string;
  /** How many bytes an `ArrayBuffer`, a typed array or a `DataView` has. Their content isn't read. */
  readonly bytes?: number;
  /** The pseudonym of an id: a number, the same for the same id throughout a recording. */
  readonly id?: number;
  /** The value itself, if it is a status, a channel or a participant type that iAdvize documents. */
  readonly known?: string;
  /**
   * The first 60 fields of a plain object, if it isn't too deep. A key that may be data is `(key)`, `(key 2)` and so on, the same for the
   * same key throughout a recording; `recordDesk` says which. `(other key)` stands for keys of more than 200 characters, and for those
   * after the first 10,000.
   */
  readonly fields?: Readonly<Record<string, RecordedValue>>;
  /** The first 20 items of a list, if it isn't too deep. */
  readonly items?: readonly RecordedValue[];
}

/** What is kept of one of the desk's messages. */
export interface RecordedMessage {
  /** When the message arrived, in ms since the recording began. */
  readonly at: number;
  /**
   * The event's full name, if it is in the desk's namespace. A name that may be data is `com.iadvize.desk.(event)`,
   * `com.iadvize.desk.(event 2)` and so on, the same for the same name throughout a recording; `recordDesk` says which.
   */
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
  /** How many of the desk's messages arrived after the recording was full (2,000 messages or 100,000 values), and weren't kept. */
  readonly dropped: number;
  /** How many messages came from another origin, or from another window than `source`. None of them was read. */
  readonly foreign: number;
}
