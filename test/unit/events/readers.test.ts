import { expect, test, vi } from 'vitest';
import { createReaders } from '../../../src/events/readers';

test('a reader gets a frozen payload with each of its fields, even if Object.prototype has a setter of the same name', () => {
  const reader = vi.fn(({ status }: { readonly status?: string }) => ({ CHAT: status }));
  const payload = { status: 'AVAILABLE' };
  const readers = createReaders({ availability: reader }, () => {});
  Object.defineProperty(Object.prototype, 'status', { configurable: true, set() {} });
  try {
    expect(readers.availability(payload)).toEqual({ CHAT: 'AVAILABLE' });
  } finally {
    Reflect.deleteProperty(Object.prototype, 'status');
  }
  const [read] = reader.mock.calls[0] ?? [];
  expect(Object.isFrozen(read)).toBe(true);
  expect(Object.isFrozen(payload)).toBe(false);
});
