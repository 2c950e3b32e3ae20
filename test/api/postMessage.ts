import { createFakeDesk, type FakeSender } from 'iadvize-desk-events/testing';

/** The origin that the client listens to when it is told none. */
export const deskOrigin = 'https://ha.iadvize.com';

/** Posts anything at the window, from the desk unless told otherwise. */
export function post(data: unknown, sender: FakeSender = {}): void {
  createFakeDesk().post(data, sender);
}

/** A window that is none: happy-dom's frames have no window of their own. Real ones are met in the browser tests. */
export function fakeWindow(): Window {
  const fake: { window?: unknown; closed: boolean } = { closed: false };
  fake.window = fake;
  // All that is asked of a window is that it names itself, and whether it is open.
  return fake as Window;
}
