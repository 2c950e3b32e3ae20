import type { Frame, Page } from '@playwright/test';
import { transform } from 'esbuild';
import type { DeskDiagnosis } from '../../src/index';
import { codeBlocksOf } from '../codeBlocks';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { deskMessages } from './deskMessages';
import { crmOrigin, postCounted, serveRealOrigins } from './iAdvizeOrigins';
import { expect, test } from './siteTest';

const ha = 'https://ha.iadvize.com';
const sd = 'https://sd.iadvize.com';
const emptyPage = '<!doctype html><title>Desk</title>';
const everyKind = deskMessages.map(({ posted }) => posted);
const count = everyKind.length;
const refused = [
  { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: { name: 'Grace Hopper' } },
  {
    event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
    conversationId: 'conversation-77',
    visitor: 'grace@example.com',
  },
  'It is 10 Rosewood Lane.',
];

/** Goes to the CRM page, and makes a client with the default origins, for the frame or for the popup. */
async function openClient(page: Page, source: 'frame' | 'popup'): Promise<Frame> {
  await page.goto(`${crmOrigin}/`);
  await page.evaluate((name) => {
    const findFrame = () => document.querySelector('iframe');
    const findPopup = () => window.deskPopup;
    window.deskClient = window.IAdvizeDeskEvents.createDeskClient({ source: name === 'frame' ? findFrame : findPopup });
  }, source);
  return page.mainFrame();
}

/** What the client tells, once it is sure that no text of what was posted is in it. */
async function diagnosisWithoutPayload(crm: Frame): Promise<DeskDiagnosis> {
  const diagnosis = await crm.evaluate(() => window.deskClient.diagnose());
  // A time of day may hold the digits of a zip code.
  const text = JSON.stringify({ ...diagnosis, lastEventAt: undefined });
  for (const secret of secretsOf([everyKind, refused])) expect(text).not.toContain(secret);
  return diagnosis;
}

/** Every text that is in the messages. */
function secretsOf(value: unknown): string[] {
  if (typeof value === 'string') return value ? [value] : [];
  if (typeof value !== 'object' || !value) return [];
  return Object.values(value).flatMap(secretsOf);
}

/** A hint of a code, about so many messages. The words are for people. */
const hint = (code: string, messages?: number) => ({
  code,
  message: expect.any(String),
  ...(messages !== undefined && { count: messages }),
});

const noneRejected = { origin: 0, source: 0, schema: 0, shape: 0 };

test('says that nothing has arrived if the desk is silent', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  await frameIn(crm, 'desk');
  expect(await diagnosisWithoutPayload(crm)).toStrictEqual({
    received: 0,
    delivered: 0,
    rejected: noneRejected,
    origins: {},
    lastEventAt: undefined,
    hints: [hint('no-message')],
  });
});

test("names iAdvize's other platform if the desk is there and origins lacks it", async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${sd}/`), { [`${sd}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), count);
  expect(await diagnosisWithoutPayload(crm)).toStrictEqual({
    received: count,
    delivered: 0,
    rejected: { ...noneRejected, origin: count },
    origins: { [sd]: count },
    lastEventAt: undefined,
    hints: [hint('platform-not-listed', count)],
  });
});

test('says that the messages come from a frame inside the desk frame', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), {
    [`${ha}/`]: frameMarkup('inner', `${ha}/inner`),
    [`${ha}/inner`]: emptyPage,
  });
  const crm = await openClient(page, 'frame');
  const inner = await frameIn(await frameIn(crm, 'desk'), 'inner');
  await postCounted(crm, () => postFrom(inner, 'top', ...everyKind), count);
  expect(await diagnosisWithoutPayload(crm)).toStrictEqual({
    received: count,
    delivered: 0,
    rejected: { ...noneRejected, source: count },
    origins: { [ha]: count },
    lastEventAt: undefined,
    hints: [hint('other-source', count)],
  });
});

test('counts the messages that were refused, and says nothing about their contents', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  await postCounted(crm, () => postFrom(desk, 'parent', ...refused), refused.length);
  expect(await diagnosisWithoutPayload(crm)).toStrictEqual({
    received: 3,
    delivered: 0,
    rejected: { ...noneRejected, schema: 2, shape: 1 },
    origins: { [ha]: 3 },
    lastEventAt: undefined,
    hints: [hint('schema', 2), hint('shape', 1)],
  });
});

test('says that source has no window if the frame has left the page', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), count);
  await crm.evaluate(() => document.querySelector('iframe')?.remove());
  const { delivered, hints } = await diagnosisWithoutPayload(crm);
  expect(delivered).toBe(count);
  expect(hints).toStrictEqual([hint('no-source')]);
});

test('says that source has no window if the popup was closed', async ({ page, context }) => {
  await serveRealOrigins(context, '', { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'popup');
  const opened = page.waitForEvent('popup');
  await crm.evaluate((address) => {
    window.deskPopup = window.open(address);
  }, `${ha}/`);
  const popup = await opened;
  await popup.waitForLoadState();
  await postCounted(crm, () => postFrom(popup.mainFrame(), 'opener', ...everyKind), count);
  expect((await diagnosisWithoutPayload(crm)).hints).toStrictEqual([]);
  await popup.close();
  await crm.waitForFunction(() => window.deskPopup?.closed);
  const { delivered, hints } = await diagnosisWithoutPayload(crm);
  expect(delivered).toBe(count);
  expect(hints).toStrictEqual([hint('no-source')]);
});

test('counts what is delivered, has no hint, and knows when the last event came', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  const before = await crm.evaluate(() => Date.now());
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), count);
  const after = await crm.evaluate(() => Date.now());
  const { lastEventAt, ...counts } = await diagnosisWithoutPayload(crm);
  expect(lastEventAt).toBeGreaterThanOrEqual(before);
  expect(lastEventAt).toBeLessThanOrEqual(after);
  expect(counts).toStrictEqual({
    received: count,
    delivered: count,
    rejected: noneRejected,
    origins: { [ha]: count },
    hints: [],
  });
});

/** Returns the codes of the current hints. */
const codesIn = (crm: Frame) => crm.evaluate(() => window.deskClient.diagnose().hints.map(({ code }) => code));

/** A desk that posts an event when its heading comes into view. */
const seenDesk = `<!doctype html><title>Desk</title><h1>Desk</h1><script>
  new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' }, '*');
  }).observe(document.querySelector('h1'));
</script>`;

test('says that the frame is sandboxed without its origin', async ({ page, context }) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`, 'sandbox="allow-scripts"'), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), count);
  const { hints } = await diagnosisWithoutPayload(crm);
  expect(hints).toStrictEqual([hint('source-origin', count)]);
  expect(hints[0]?.message).toContain('allow-same-origin');
});

test('names the new host that the desk in the frame posts from', async ({ page, context }) => {
  const moved = 'https://desk.example';
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), {
    [`${ha}/`]: emptyPage,
    [`${moved}/`]: emptyPage,
  });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), count);
  await desk.goto(`${moved}/`);
  await postCounted(crm, () => postFrom(desk, 'parent', ...everyKind), 2 * count);
  const { hints } = await diagnosisWithoutPayload(crm);
  expect(hints).toStrictEqual([hint('source-origin', count)]);
  expect(hints[0]?.message).toContain(moved);
});

test('says that the frame is not rendered if the desk waits to be seen', async ({ page, context }) => {
  const hidden = `<div style="display: none">${frameMarkup('desk', `${ha}/`)}</div>`;
  await serveRealOrigins(context, hidden, { [`${ha}/`]: seenDesk });
  const crm = await openClient(page, 'frame');
  await frameIn(crm, 'desk');
  expect(await codesIn(crm)).toStrictEqual(['no-message', 'hidden-frame']);
  // docs/nothing-arrives.md hides the frame this way.
  await crm.evaluate(() => {
    document.querySelector('div')?.removeAttribute('style');
    const style = { position: 'fixed', inset: '0', opacity: '0', pointerEvents: 'none' };
    Object.assign(document.querySelector('iframe')?.style ?? {}, style);
  });
  await expect.poll(() => codesIn(crm)).toStrictEqual([]);
});

test('says that the frame is hidden and lazy if it never loads', async ({ page, context }) => {
  const lazy = frameMarkup('desk', `${ha}/`, 'loading="lazy" style="display: none"');
  await serveRealOrigins(context, lazy, { [`${ha}/`]: seenDesk });
  const crm = await openClient(page, 'frame');
  expect(await codesIn(crm)).toStrictEqual(['no-message', 'hidden-frame', 'lazy-frame']);
});

test("doesn't take the page's own noise for messages of the desk", async ({ page, context }) => {
  const widget = 'https://widget.example';
  await serveRealOrigins(context, frameMarkup('widget', `${widget}/`) + frameMarkup('desk', `${ha}/`), {
    [`${ha}/`]: emptyPage,
    [`${widget}/`]: emptyPage,
  });
  await page.goto(`${crmOrigin}/`);
  const crm = page.mainFrame();
  await crm.evaluate(() => {
    const source = () => document.querySelector<HTMLIFrameElement>('#desk');
    window.deskClient = window.IAdvizeDeskEvents.createDeskClient({ source });
  });
  await postCounted(crm, () => postFrom(crm, 'self', { source: 'react-devtools' }, 'installed'), 2);
  const inner = await frameIn(crm, 'widget');
  await postCounted(crm, () => postFrom(inner, 'parent', { height: 400 }), 3);
  expect((await diagnosisWithoutPayload(crm)).hints).toStrictEqual([hint('no-message'), hint('noise', 3)]);
});

test('has a hint about events that come as JSON text, and the page can dispatch them as objects', async ({
  page,
  context,
}) => {
  await serveRealOrigins(context, frameMarkup('desk', `${ha}/`), { [`${ha}/`]: emptyPage });
  const crm = await openClient(page, 'frame');
  const desk = await frameIn(crm, 'desk');
  const texts = everyKind.map((payload) => JSON.stringify(payload));
  await postCounted(crm, () => postFrom(desk, 'parent', ...texts), count);
  expect((await diagnosisWithoutPayload(crm)).hints).toStrictEqual([hint('text', count)]);
  const block = codeBlocksOf('docs/nothing-arrives.md', 'ts').find((code) => code.includes('JSON.parse'));
  const { code } = await transform(block ?? '', { loader: 'ts' });
  await crm.addScriptTag({ content: code });
  await postCounted(crm, () => postFrom(desk, 'parent', ...texts, 'no JSON', '{ no JSON'), 3 * count + 2);
  expect((await diagnosisWithoutPayload(crm)).delivered).toBe(count);
});
