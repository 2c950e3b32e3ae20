import type * as Package from '../../src/index';

/** One call of a handler. */
export interface RecordedCall {
  readonly handler: string;
  readonly event: unknown;
}

/** What a client of the CRM page did, in order. */
export interface Recording {
  readonly calls: RecordedCall[];
  readonly rejections: Package.DeskRejection[];
}

declare global {
  interface Window {
    /** The global of the script-tag build. */
    readonly IAdvizeDeskEvents: typeof Package;
    /** What startRecording records. */
    recording: Recording;
    /** The window that a test opened the desk in. */
    deskPopup: Window | null;
  }
}
