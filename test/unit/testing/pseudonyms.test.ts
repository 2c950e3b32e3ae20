import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '../../../src/testing/recorder/pseudonyms';

describe('pseudonyms', () => {
  it('have none for a text that is too long to be an id', () => {
    const { of } = createPseudonyms(10);
    expect(of('x'.repeat(201))).toBeUndefined();
    expect(of('x'.repeat(200))).toBe(1);
  });

  it('are the same for the same id, text or number, and others for others', () => {
    const { of } = createPseudonyms(10);
    expect(['c-1', 7, 'c-1', '7', 'c-2'].map(of)).toEqual([1, 2, 1, 2, 3]);
  });

  it('are remembered for as many ids as told, and there are none for the ids after them', () => {
    const { of } = createPseudonyms(2);
    expect(['a', 'b', 'c', 'a', 'c', 'b'].map(of)).toEqual([1, 2, undefined, 1, undefined, 2]);
  });

  it('start again after the ids are forgotten', () => {
    const { of, forget } = createPseudonyms(10);
    expect(['c-1', 'c-2'].map(of)).toEqual([1, 2]);
    forget();
    expect(of('c-2')).toBe(1);
  });
});
