import { createFakeDesk, type FakeSender } from 'iadvize-desk-events/testing';

/** The origin that the client listens to by default. */
export const deskOrigin = 'https://ha.iadvize.com';

/** Posts anything at the window, from the desk unless told otherwise. */
export function post(data: unknown, sender: FakeSender = {}): void {
  createFakeDesk().post(data, sender);
}

/** A stand-in for a window, because happy-dom's frames have none of their own. The browser tests have real ones. */
export function fakeWindow(): Window {
  const fake: { window?: unknown; closed: boolean } = { closed: false };
  fake.window = fake;
  // The client only reads whether a window is open, and its reference to itself.
  return fake as Window;
}
