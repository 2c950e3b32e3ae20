import { deskEvents } from 'iadvize-desk-events';
import { openInspector } from 'iadvize-desk-events/inspector';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRecordingTexts } from '../../../src/inspector/discovery/recordingTexts';

const root = () => document.querySelector('iadvize-desk-inspector')?.shadowRoot;
const click = (name: string) => {
  const buttons = Array.from(root()?.querySelectorAll('button') ?? []);
  buttons.find(({ textContent }) => textContent === name)?.click();
};
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const post = (event: string) =>
  dispatchEvent(
    new MessageEvent('message', { data: { event: `com.iadvize.desk.${event}` }, origin: 'https://ha.iadvize.com' }),
  );

test('compares and writes a recording once, no matter how often the panel is drawn', async () => {
  let reads = 0;
  const events = new Proxy(deskEvents, {
    ownKeys(target) {
      reads += 1;
      return Reflect.ownKeys(target);
    },
  });
  onTestFinished(openInspector(undefined, { events }));
  click('Discovery');
  click('Record');
  post('NEW');
  click('Stop');
  const select = root()?.querySelector('select');
  if (!select) throw new Error('There is no choice of formats.');
  select.value = '3';
  select.dispatchEvent(new Event('change'));
  expect(root()?.querySelector('textarea')?.value).toContain('# What the desk sends');
  const before = reads;
  expect(before).toBeGreaterThan(0);
  post('NEWER');
  dispatchEvent(new Event('resize'));
  await nextFrame();
  await nextFrame();
  expect(reads).toBe(before);
});

test('is drawn again as time goes by only while it records', () => {
  const ticks: Array<() => void> = [];
  const timers = vi.spyOn(window, 'setInterval').mockImplementation((tick) => {
    ticks.push(tick as () => void);
    return 0 as never;
  });
  onTestFinished(() => timers.mockRestore());
  onTestFinished(openInspector());
  const frames = vi.spyOn(window, 'requestAnimationFrame');
  onTestFinished(() => frames.mockRestore());
  const framesOfTick = () => {
    frames.mockClear();
    for (const tick of ticks) tick();
    return frames.mock.calls.length;
  };
  click('Discovery');
  expect(framesOfTick()).toBe(0);
  click('Record');
  expect(framesOfTick()).toBe(1);
  click('Stop');
  expect(framesOfTick()).toBe(0);
  click('Timeline');
  expect(framesOfTick()).toBe(1);
});

test('writes a recording again if the recording, the format or the entries are others', () => {
  const recording = { version: 1, messages: [], dropped: 0, foreign: 0 } as const;
  const write = vi.fn(() => 'text');
  const format = { name: 'text', fileName: 'text.txt', write };
  const { textOf } = createRecordingTexts();
  textOf(format, recording, deskEvents);
  expect(textOf(format, recording, deskEvents)).toBe('text');
  expect(write).toHaveBeenCalledOnce();
  textOf(format, { ...recording }, deskEvents);
  textOf(format, recording, deskEvents);
  textOf({ ...format }, recording, deskEvents);
  textOf({ ...format }, recording, { ...deskEvents });
  expect(write).toHaveBeenCalledTimes(5);
});
