import { createDeskClient } from 'iadvize-desk-events';
import { openInspector } from 'iadvize-desk-events/inspector';
import { expect, onTestFinished, test, vi } from 'vitest';

const panel = () => document.querySelector('iadvize-desk-inspector');
const shown = () => panel()?.shadowRoot?.textContent ?? '';

test.each([
  [
    { origins: [] },
    "origins: expected a list of exact origins such as ['https://ha.iadvize.com'], received a list of 0",
  ],
  [{ source: 5 }, 'source: expected an iframe'],
  [{ events: { typing: {} } }, "events.typing: expected a name such as 'onVisitorTyping'"],
  [{ dock: 'left' }, "dock: expected 'bottom' or 'right', received 'left'"],
  [
    { guideUrl: 'javascript:x' },
    "guideUrl: expected an address that starts with https:// or http://, received 'javascript:x'",
  ],
  [5, 'openInspector: options: expected an object, received 5'],
])('refuses the options %o', (options, message) => {
  expect(() => openInspector(undefined, options as object)).toThrow(message);
  expect(panel()).toBeNull();
});

test.each([5, {}, { state: {} }, { state: {}, diagnose() {} }])("refuses %o, which isn't a client", (desk) => {
  expect(() => openInspector(desk as never)).toThrow(
    'openInspector: desk: expected a client that createDeskClient returned',
  );
});

test('refuses to open without a window', () => {
  vi.stubGlobal('window', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(() => openInspector()).toThrow('openInspector: there is no window. Open the inspector in the browser.');
});

test('opens in the page, and closes again', () => {
  const desk = createDeskClient();
  onTestFinished(desk.close);
  const close = openInspector(desk, { guideUrl: 'https://docs.example/nothing-arrives', dock: 'right' });
  onTestFinished(close);
  expect(shown()).toContain('Desk inspector');
  close();
  expect(panel()).toBeNull();
  close();
});

test('closes by its button, and shows what the desk posts until then', async () => {
  onTestFinished(openInspector());
  const origin = 'https://ha.iadvize.com';
  const data = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };
  dispatchEvent(new MessageEvent('message', { data, origin }));
  await expect.poll(shown).toContain('CONVERSATION_FOCUSED');
  panel()?.shadowRoot?.querySelector<HTMLElement>('[aria-label=Close]')?.click();
  expect(panel()).toBeNull();
});

test('replaces a panel that is open, and stops it', async () => {
  const desk = createDeskClient();
  onTestFinished(desk.close);
  const unsubscribe = vi.fn();
  const counted = { ...desk, onUnknownEvent: () => unsubscribe };
  onTestFinished(openInspector(counted));
  onTestFinished(openInspector(desk, { minimized: true }));
  await Promise.resolve();
  expect(unsubscribe).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('iadvize-desk-inspector')).toHaveLength(1);
});

test('goes on if a script moves the element', async () => {
  const close = openInspector();
  onTestFinished(close);
  document.body.append(panel() ?? '');
  await Promise.resolve();
  expect(shown()).toContain('Desk inspector');
});
