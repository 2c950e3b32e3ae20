import type { Evaluates } from '../browser/evaluates';

/** A document in a real engine. */
export interface EngineDocument extends Evaluates {
  /** The document in the iframe of that id, once it has loaded. */
  readonly frameIn: (id: string) => Promise<EngineDocument>;
}

/** A tab or a popup: its own document, until it is closed. */
export interface EngineTab extends EngineDocument {
  /** Goes to an address, and waits until the page has loaded. */
  readonly goto: (address: string) => Promise<void>;
  /** Reloads the page, as the browser's button does, and waits until it has loaded again. */
  readonly reload: () => Promise<void>;
  /** The window that the page opens meanwhile, once its page has loaded. */
  readonly windowOpenedBy: (open: () => Promise<unknown>) => Promise<EngineTab>;
  /** Clicks the element, as a user does. What a test runs in a page is no click to the popup blocker. */
  readonly click: (selector: string) => Promise<void>;
  /** How many windows and tabs the browser has open. */
  readonly windowCount: () => Promise<number>;
  /** Closes the window. */
  readonly close: () => Promise<void>;
}

/** How a browser starts. */
export interface EngineOptions {
  /** Whether it blocks popups that open without a click. Chromium's headless shell never does. */
  readonly blocksPopups: boolean;
}

/** A browser that runs. */
export interface Engine {
  /** Its name and version, as it says itself. */
  readonly version: string;
  /** Opens an empty tab, and closes it and every window that came from it at the end. */
  readonly withTab: (use: (tab: EngineTab) => Promise<void>) => Promise<void>;
  /** Ends the browser. */
  readonly stop: () => Promise<void>;
}
