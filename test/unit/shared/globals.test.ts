import { describe, expect, it } from 'vitest';
import { globalOf, setGlobal } from '../../../src/shared/globals';
import { polluted } from '../../polluted';

const inherited = { list: 'polluted', value: 'polluted', get: 'polluted', writable: 'polluted' };

/** A page with elements that have these names. A page inherits them. */
const pageWith = (elements: object): object => Object.create(elements);

describe('globalOf', () => {
  it('returns what a script has set', () => {
    const page = Object.assign(pageWith({}), { list: 1 });
    expect(polluted(inherited, () => globalOf(page, 'list'))).toBe(1);
  });

  it('returns nothing that the page inherits', () => {
    const page = pageWith({ list: 'an element' });
    expect(globalOf(page, 'list')).toBeUndefined();
    expect(polluted(inherited, () => globalOf({}, 'list'))).toBeUndefined();
  });

  it('calls no getter', () => {
    const page = Object.defineProperty({}, 'list', { get: () => expect.unreachable('the getter was called') });
    expect(polluted(inherited, () => globalOf(page, 'list'))).toBeUndefined();
  });
});

describe('setGlobal', () => {
  it('sets a global that the page inherits', () => {
    const page = pageWith(Object.defineProperty({}, 'list', { value: 'an element', writable: false }));
    polluted(inherited, () => setGlobal(page, 'list', 1));
    expect(Object.entries(page)).toEqual([['list', 1]]);
  });

  it("replaces a variable of the page's own", () => {
    const page = Object.defineProperty({}, 'list', { value: undefined, writable: true, enumerable: true });
    setGlobal(page, 'list', 1);
    expect(globalOf(page, 'list')).toBe(1);
  });
});
