/** Why a wait ended without its event: it took too long, its signal aborted, or the client closed. */
export type DeskWaitErrorCode = 'timeout' | 'aborted' | 'closed';

/** The error that `waitFor` rejects with. */
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

  /** Always `DeskWaitError`: recognizes the error if `instanceof` can't, because the page has two copies of the package. */
  // Not assigned: a page may have frozen Error.prototype.
  override get name(): 'DeskWaitError' {
    return 'DeskWaitError';
  }
}
