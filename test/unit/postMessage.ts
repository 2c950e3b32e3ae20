/** The origin that the client listens to when it is told none. */
export const deskOrigin = 'https://ha.iadvize.com';

/** Where a message claims to come from. */
export interface Sender {
  readonly origin?: string;
  readonly source?: Window | null;
}

/** Dispatches a genuine MessageEvent at the window, as a frame's postMessage ends there. */
export function post(data: unknown, { origin = deskOrigin, source = null }: Sender = {}): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

/** A window that is none: happy-dom's frames have no window of their own. Real ones are met in the browser tests. */
export function fakeWindow(): Window {
  const fake: { window?: unknown } = {};
  fake.window = fake;
  // All that the gate asks of a window is that it names itself.
  return fake as Window;
}
