// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentMember } from '../../../src/shared/documentMember';

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['readyState', 'addEventListener']) Reflect.deleteProperty(document, name);
});

/** Hides a member of the document as an element of that name does. */
function hide(name: string): void {
  Object.defineProperty(document, name, { configurable: true, value: document.createElement('img') });
}

describe('documentMember', () => {
  it("returns the document's own member", () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    expect(documentMember(window, 'readyState')).toBe('loading');
  });

  it('returns a member that an element hides', () => {
    hide('readyState');
    expect(documentMember(window, 'readyState')).toBe('complete');
  });

  it('returns a method that works detached, even if an element hides it', () => {
    hide('addEventListener');
    const heard = vi.fn();
    documentMember(window, 'addEventListener')('probe', heard);
    document.dispatchEvent(new Event('probe'));
    documentMember(window, 'removeEventListener')('probe', heard);
    document.dispatchEvent(new Event('probe'));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
