import { describe, expect, it } from 'vitest';
import { isUnused, markAsLoading } from '../../../src/popup/blankWindow';
import { polluted } from '../../polluted';

/** A window with a page. */
const windowAt = (href: string): Window => ({ location: { href } }) as Window;

describe('a window that was just opened', () => {
  it('is unused until its page is on its way', () => {
    const blank = windowAt('about:blank');
    expect(isUnused(blank)).toBe(true);
    markAsLoading(blank);
    expect(isUnused(blank)).toBe(false);
  });

  it('is marked whatever every object inherits', () => {
    const blank = windowAt('about:blank');
    polluted({ get: 'shadow', set: 'shadow' }, () => markAsLoading(blank));
    expect(isUnused(blank)).toBe(false);
  });

  it('is left alone if it has a page already', () => {
    const loaded = windowAt('https://crm.example/desk');
    markAsLoading(loaded);
    expect(Object.keys(Object.getOwnPropertyDescriptors(loaded))).toEqual(['location']);
  });
});
