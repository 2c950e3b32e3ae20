// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchPageReturn } from '../../../src/state/documents/pageReturn';

const popup = () => {
  const fake: { parent?: unknown } = {};
  fake.parent = fake;
  return fake;
};

test.each([
  ['a popup', popup, true, 1],
  ['a popup, but the page is new', popup, false, 0],
  ['a frame, which was in the cache with its page', () => ({ parent: window }), true, 0],
  ['no window', () => undefined, true, 0],
])(
  'calls back if the page returns from the cache and the desk is in another window: %s',
  (_desk, find, persisted, calls) => {
    const onReturn = vi.fn();
    const desk = find();
    // It only looks at the window's parent.
    onTestFinished(watchPageReturn(window, () => desk as Window | undefined, onReturn));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    expect(onReturn).toHaveBeenCalledTimes(calls);
  },
);
