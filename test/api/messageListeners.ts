import { vi } from 'vitest';

/** Counts the page's message listeners from now on: how many were added and not removed; each client has one. */
export function countMessageListeners(): () => number {
  const added = vi.spyOn(window, 'addEventListener');
  const removed = vi.spyOn(window, 'removeEventListener');
  const ofMessages = ([type]: readonly unknown[]) => type === 'message';
  return () => added.mock.calls.filter(ofMessages).length - removed.mock.calls.filter(ofMessages).length;
}
