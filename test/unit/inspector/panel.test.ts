import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { guidePlaceOf } from '../../../src/inspector/panel/guidePlace';
import {
  readPlacement,
  resized,
  sizeLimits,
  sizeOfPanel,
  storePlacement,
} from '../../../src/inspector/panel/placement';
import { rowsInView, scrollTo } from '../../../src/inspector/panel/rowsInView';

beforeEach(() => localStorage.clear());

const standard = { dock: 'bottom', height: 360, width: 460 };

test('starts with the default placement if the storage is blocked, and does without it', () => {
  const blocked = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new Error('Blocked.');
  });
  onTestFinished(() => blocked.mockRestore());
  expect(readPlacement(window, 'bottom')).toStrictEqual(standard);
  expect(() => storePlacement(window, { ...standard, dock: 'right' })).not.toThrow();
});

test.each(['no JSON', '5', '{"dock":"left","height":-1,"width":"5"}'])('ignores %s in the storage', (stored) => {
  localStorage.setItem('iadvize-desk-inspector', stored);
  expect(readPlacement(window, 'bottom')).toStrictEqual(standard);
});

test('remembers the placement', () => {
  const placement = { dock: 'right', height: 200, width: 500 } as const;
  storePlacement(window, placement);
  expect(readPlacement(window, 'bottom')).toStrictEqual(placement);
});

test('fits into the window, no matter what was remembered', () => {
  const page = { innerWidth: 1000, innerHeight: 500 };
  const tiny = { innerWidth: 300, innerHeight: 100 };
  const placement = { dock: 'bottom', height: 9999, width: 1 } as const;
  expect(sizeLimits('bottom', page)).toStrictEqual([160, 460]);
  expect(sizeOfPanel(placement, page)).toBe(460);
  expect(sizeOfPanel({ ...placement, dock: 'right' }, page)).toBe(320);
  expect(sizeOfPanel(placement, tiny)).toBe(100);
  expect(resized(placement, 5)).toStrictEqual({ ...placement, height: 5 });
  expect(resized({ ...placement, dock: 'right' }, 5)).toStrictEqual({ ...placement, dock: 'right', width: 5 });
});

test('draws at most 60 rows, those in view and a few beyond', () => {
  expect(rowsInView(0, 260, 26, 10_000)).toStrictEqual({ first: 0, end: 15 });
  expect(rowsInView(26_000, 260, 26, 10_000)).toStrictEqual({ first: 996, end: 1015 });
  expect(rowsInView(26_000, 9999, 26, 10_000)).toStrictEqual({ first: 996, end: 1056 });
  expect(rowsInView(26_000, 260, 26, 3)).toStrictEqual({ first: 0, end: 3 });
  expect(rowsInView(0, 260, 26, 0)).toStrictEqual({ first: 0, end: 0 });
});

test('scrolls as little as possible to show a row', () => {
  expect(scrollTo(0, 100, 260, 26)).toBe(0);
  expect(scrollTo(5, 100, 260, 26)).toBe(100);
  expect(scrollTo(20, 100, 260, 26)).toBe(286);
});

test('knows where the guide explains a hint, in the package or at its address', () => {
  expect(guidePlaceOf('no-message', undefined)).toStrictEqual({
    name: '“Nothing arrives” (docs/nothing-arrives.md in the package), section “No event arrives”, code no-message',
    href: undefined,
  });
  expect(guidePlaceOf('schema', 'https://docs.example/nothing#x')).toStrictEqual({
    name: "“Nothing arrives”, section “Some events don't arrive, or are empty”, code schema",
    href: 'https://docs.example/nothing#some-events-dont-arrive-or-are-empty',
  });
});
