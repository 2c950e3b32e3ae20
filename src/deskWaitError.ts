/** Why a wait ended without its event: it took too long, its signal aborted, or the client closed. */
export type DeskWaitErrorCode = 'timeout' | 'aborted' | 'closed';

/** What `waitFor` rejects with. */
export class DeskWaitError extends Error {
  declare readonly name: 'DeskWaitError';
  /** Why the wait ended: `timeout`, `aborted` or `closed`. */
  readonly code: DeskWaitErrorCode;
  /** For `aborted`, the signal's reason; undefined otherwise. */
  override readonly cause: unknown;

  constructor(code: DeskWaitErrorCode, message: string, cause?: unknown) {
    super(message);
    // Defined, since a page may have frozen Error.prototype, and then its name can't be assigned.
    Object.defineProperty(this, 'name', { value: 'DeskWaitError' });
    this.code = code;
    this.cause = cause;
  }
}
