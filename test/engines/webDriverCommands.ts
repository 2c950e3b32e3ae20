/** The commands of the WebDriver standard that the tests need, whatever way they go to the browser. */
export interface WebDriverCommands {
  readonly navigate: (url: string) => Promise<unknown>;
  readonly refresh: () => Promise<unknown>;
  readonly windowHandles: () => Promise<string[]>;
  readonly newWindow: () => Promise<string>;
  readonly switchToWindow: (handle: string) => Promise<unknown>;
  readonly closeWindow: () => Promise<unknown>;
  /** Switches to the frame of that element, or to the window's own document. */
  readonly switchToFrame: (element: WebDriverElement | null) => Promise<unknown>;
  readonly findElement: (selector: string) => Promise<WebDriverElement>;
  readonly clickElement: (element: WebDriverElement) => Promise<unknown>;
  /** Runs the body of a function in the document, and waits for its promise if it returns one. */
  readonly executeScript: (body: string) => Promise<unknown>;
}

/** A reference to an element: one entry, under the standard's key. */
export type WebDriverElement = Readonly<Record<string, string>>;
