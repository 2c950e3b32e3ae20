/** Where and why a schema refused a payload: never a value and no message text, since those can hold customers' data. */
export interface DeskRejectionIssue {
  /** The keys that lead to what was refused, outermost first; empty for the whole payload. */
  readonly path: readonly PropertyKey[];
  /** The validator's own code, such as zod's `invalid_type`; `asynchronous`, `thrown` or `not_an_object` are this package's. */
  readonly code: string;
}

/** Why a message was not delivered: a plain object that holds no payload. */
export interface DeskRejection {
  /**
   * `origin`: the sender's origin is not listed. `source`: the sender is not the window that `source` names. `schema`: a desk
   * event whose payload was refused. `shape`: an allowed sender posted something that is no desk event.
   */
  readonly reason: 'origin' | 'source' | 'schema' | 'shape';
  /** The sender's origin. */
  readonly origin: string;
  /** For `schema`, the full name of the catalogue's entry. */
  readonly event?: string;
  /** For `schema`, what was refused. */
  readonly issues?: readonly DeskRejectionIssue[];
}
