// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeskSource } from '../../../src/intake/source';
import { watchFrameLoads } from '../../../src/state/documents/frameLoads';

const onReload = vi.fn();
const onFirstLoad = vi.fn();
const open: Array<() => void> = [];

/** Adds a frame with a page of another origin to the page. */
function fullFrame(): HTMLIFrameElement {
  const frame = Object.defineProperties(document.createElement('iframe'), {
    contentDocument: { value: null },
    contentWindow: { value: {} },
  });
  document.body.append(frame);
  return frame;
}

/** Returns a function that counts the load listeners that were added to the targets from now on, and weren't removed. */
function countLoadListeners(...targets: readonly EventTarget[]): () => number {
  const listeners = targets.map((target) => {
    const kept = new Set<string>();
    const names = new Map<unknown, number>();
    const keyOf = (listener: unknown, phase: unknown) => {
      if (!names.has(listener)) names.set(listener, names.size);
      return `${names.get(listener)} ${phase === true}`;
    };
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, phase) => {
      if (type === 'load') kept.add(keyOf(listener, phase));
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, phase) => {
      if (type === 'load') kept.delete(keyOf(listener, phase));
    });
    return kept;
  });
  return () => listeners.reduce((sum, kept) => sum + kept.size, 0);
}

const load = (frame: HTMLIFrameElement) => frame.dispatchEvent(new Event('load'));

function watch(source: DeskSource) {
  const loads = watchFrameLoads(window, source, { onFirstLoad, onReload });
  open.push(loads.stop);
  return loads;
}

beforeEach(() => onReload.mockReset());

afterEach(() => {
  vi.restoreAllMocks();
  for (const stop of open.splice(0)) stop();
  document.body.replaceChildren();
});

it('notices a frame that was added to the page and has announced nothing yet', () => {
  let frame: HTMLIFrameElement | undefined;
  watch(() => frame);
  frame = fullFrame();
  load(frame);
  expect(onReload).not.toHaveBeenCalled();
  load(frame);
  expect(onReload).toHaveBeenCalledTimes(1);
});

it('distinguishes the first load from a reload in a frame that had loaded before the source named it', () => {
  const early = fullFrame();
  let frame = fullFrame();
  watch(() => frame);
  const late = fullFrame();
  load(late);
  for (const named of [early, late]) {
    onReload.mockReset();
    frame = named;
    load(named);
    expect(onReload).toHaveBeenCalledTimes(1);
  }
});

it('stops listening to the former frame', () => {
  const first = fullFrame();
  const second = fullFrame();
  const count = countLoadListeners(first);
  let frame = first;
  const { follow } = watch(() => frame);
  expect(count()).toBe(1);
  frame = second;
  follow();
  expect(count()).toBe(0);
});

it('leaves nothing behind when it stops, whether the page has loaded or not', () => {
  for (const readyState of ['complete', 'loading'] as const) {
    const frame = fullFrame();
    vi.spyOn(document, 'readyState', 'get').mockReturnValue(readyState);
    const count = countLoadListeners(window, document, frame);
    const { stop } = watch(frame);
    expect(count()).toBe(readyState === 'loading' ? 3 : 2);
    stop();
    expect(count()).toBe(0);
    vi.restoreAllMocks();
  }
});

it.each([
  { time: 9999, reloads: 0 },
  { time: 10_000, reloads: 1 },
])('counts $reloads reloads if a frame in a shadow tree loads $time ms after it was found', ({ time, reloads }) => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const frame = fullFrame();
  let found: HTMLIFrameElement | undefined;
  const { follow } = watch(() => found);
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  shadow.append(frame);
  found = frame;
  follow();
  clock.mockReturnValue(1000 + time);
  load(frame);
  expect(onReload).toHaveBeenCalledTimes(reloads);
});
