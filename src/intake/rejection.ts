/** Where and why a schema refused a payload. It holds no value and no message, because those can hold customers' data. */
export interface DeskRejectionIssue {
  /** The keys that lead to what was refused, outermost first; empty for the whole payload. */
  readonly path: readonly PropertyKey[];
  /** The validator's own code, such as zod's `invalid_type`. `asynchronous`, `thrown` and `not_an_object` are this package's. */
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
  /** What was refused. */
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
