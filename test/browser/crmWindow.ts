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
  /** Every state that was told, from the one at the start. */
  readonly states: Package.DeskState[];
  /** The ids of the conversations whose visitors took the focus. */
  readonly focusedVisitors: string[];
  /** What the page wrote to its console, and the errors that nobody caught. */
  readonly noise: string[];
}

/** How the state of the CRM page's client came about. */
interface StateRecording {
  /** Every number of conversations that `state.watch` told. */
  readonly counts: number[];
  /** Every id of the focused conversation that `state.watch` passed on. Null if there was none. */
  readonly focusedIds: Array<string | null>;
  /** Every connection that `state.watch` has called its listener with. */
  readonly connections: Package.DeskConnection[];
  /** The ids of the conversations whose visitors' signals have aborted. */
  readonly abortedIds: string[];
  /** The state that listeners were called with last. */
  state: Package.DeskState;
  /** When the last conversation was announced, and when the desk's frame last loaded, by `performance.now()`. */
  lastAddedAt: number;
  lastLoadAt: number;
  /** How often the desk's frame has loaded a page. */
  loads: number;
}

declare global {
  interface Window {
    /** The global of the script-tag build. */
    readonly IAdvizeDeskEvents: typeof Package;
    /** What startRecording records. */
    recording: Recording;
    /** The client that a test made. */
    deskClient: Package.DeskClient;
    /** What startRecordingState records. */
    stateRecording: StateRecording;
    /** The window that a test opened the desk in. */
    deskPopup: Window | null;
    /** The window that a test keeps from the client's source. */
    heldPopup: Window | null;
    /** The id of the frame that the source names, if there are several. */
    shownDesk: string;
    /** The frame that a test took out of the page. */
    removedFrame: HTMLIFrameElement | null;
    /** How many messages came to the page, and how many that could not be read. */
    arrivals: { readable: number; unreadable: number };
  }
}
