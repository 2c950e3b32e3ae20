import { defineDeskElement } from 'iadvize-desk-events/element';
import { expect, vi } from 'vitest';

/** The errors that the elements of a test threw in a microtask. */
export const uncaught: string[] = [];

/** Starts a test with the element defined. */
export function startTest(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  // A browser reports what a microtask throws to the page. Here, it would end the process.
  const queue = globalThis.queueMicrotask;
  vi.stubGlobal('queueMicrotask', (task: () => void) =>
    queue(() => {
      try {
        task();
      } catch (error) {
        uncaught.push(String(error));
      }
    }),
  );
  uncaught.length = 0;
  document.body.replaceChildren();
  // A file before this one may have left the focus in what was removed. happy-dom's shadow roots fail until the document is asked for it.
  expect(document.activeElement).toBe(document.body);
  defineDeskElement();
}

/** Removes the elements, and makes sure that they leave nothing behind. */
export function endTest(): void {
  document.body.replaceChildren();
  vi.advanceTimersByTime(10_000);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}

/** Waits until the elements have created their clients and loaded their desks. */
export const settle = (): Promise<void> => Promise.resolve();
