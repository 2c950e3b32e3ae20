/** Why a wait ended without its event: it took too long, its signal aborted, or the client closed. */
export type DeskWaitErrorCode = 'timeout' | 'aborted' | 'closed';

/** What `waitFor` rejects with. */
export class DeskWaitError extends Error {
  /** Why the wait ended: `timeout`, `aborted` or `closed`. */
  readonly code: DeskWaitErrorCode;
  /** For `aborted`, the signal's reason; undefined otherwise. */
  override readonly cause: unknown;

  constructor(code: DeskWaitErrorCode, message: string, cause?: unknown) {
    super(message);
    this.code = code;
    this.cause = cause;
  }

  /** The name that tells this error from others, where `instanceof` can't: `DeskWaitError`. */
  // Not assigned: a page may have frozen Error.prototype.
  override get name(): 'DeskWaitError' {
    return 'DeskWaitError';
  }
}
