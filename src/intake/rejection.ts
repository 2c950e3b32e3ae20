/** Where and why a schema refused a payload. It contains no value and no message, because those can contain customers' data. */
export interface DeskRejectionIssue {
  /**
   * The keys that lead to what was refused, outermost first; empty for the whole payload. A key that may be data is `'(key)'`.
   *
   * An index up to 9,999 stays. Text stays if it looks like a field's name in code, and if the object that has it isn't a dictionary, whose keys are data. A
   * field's name begins with a lowercase letter or an underscore, has at most 40 ASCII letters and underscores, and may end with one or
   * two digits. An object is taken for a dictionary if it has more than 60 keys, or several values that are all of one type; the payload
   * itself and its `visitor` aren't. So an id, an e-mail address and a phone number never stay. `ada` stays if it is the only key of
   * its object.
   */
  readonly path: readonly PropertyKey[];
  /**
   * The validator's own code, such as zod's `invalid_type`. `asynchronous`, `thrown` and `not_an_object` are this package's. It is
   * `refused` if the validator has no code, or one that isn't up to 40 letters, underscores and dashes, with at most three digits at
   * its end.
   */
  readonly code: string;
}

/** A desk event whose payload was refused by its schema. */
export interface DeskSchemaRejection {
  /** The payload doesn't fit the event's schema. */
  readonly reason: 'schema';
  /** The sender's origin. */
  readonly origin: string;
  /** The event's full name, as its entry has it. */
  readonly event: string;
  /** What was refused: the first 100 issues of the schema. */
  readonly issues: readonly DeskRejectionIssue[];
}

/** A message that was refused before any schema saw it. */
export interface DeskMessageRejection {
  /**
   * `origin`: the sender's origin isn't listed. `source`: the sender isn't the window that `source` names. `shape`: an allowed
   * sender posted something that isn't a desk event.
   */
  readonly reason: 'origin' | 'source' | 'shape';
  /** The sender's origin. */
  readonly origin: string;
}

/** Why a message wasn't delivered: a union that narrows on `reason`. It never holds a payload. */
export type DeskRejection = DeskSchemaRejection | DeskMessageRejection;
