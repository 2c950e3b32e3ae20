import { expect, type Page, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { bundleOf } from './bundleOf';

/** What a listener did with the desk's messages. */
interface Deeds {
  readonly asked: readonly string[];
  readonly shown: readonly string[];
  readonly errors: readonly string[];
}

declare global {
  interface Window {
    readonly deeds: Deeds;
  }
}

/** The README's two listeners: the one by hand, and ours. */
const [byHand, ours] = ["addEventListener('message'", '.onFocusedVisitor('].map((mark) =>
  codeBlocksOf('README.md', 'ts').find((code) => code.includes(mark) && code.includes('declare function')),
);

/** Notes what a listener does. The CRM answers no request before the desk has posted everything. */
const notes = `
  window.deeds = { asked: [], shown: [], errors: [] };
  window.showCustomer = (customer) => deeds.shown.push(customer);
  addEventListener('error', ({ message }) => deeds.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => deeds.errors.push(reason.message));
  const answers = [];
  window.fetch = (path, { signal } = {}) => new Promise((resolve, reject) => {
    deeds.asked.push(path);
    signal?.addEventListener('abort', () => reject(signal.reason));
    answers.push(() => resolve({ ok: true, json: async () => path }));
  });
  addEventListener('message', ({ data }) => {
    if (data !== 'done') return;
    for (const answer of answers) answer();
    // A task later, the answers have arrived.
    setTimeout(() => { document.title = 'done'; });
  });`;

/** Lets a frame of the desk's origin post messages to a page with a listener. The first frame is the desk. */
async function deedsOf(page: Page, code: string | undefined, frame: 1 | 2, messages: readonly unknown[]) {
  const script = await bundleOf(code);
  const posts = `for (const message of ${JSON.stringify([...messages, 'done'])}) parent.postMessage(message, '*');`;
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><title>Page</title>${body}` });
  await page.route('https://ha.iadvize.com/**', (route) =>
    route.fulfill(html(route.request().url().endsWith(`/${frame}`) ? `<script>${posts}</script>` : '')),
  );
  const frames = [1, 2].map((number) => `<iframe src="https://ha.iadvize.com/${number}"></iframe>`);
  await page.route('https://crm.example/', (route) =>
    route.fulfill(html(`<body><script>${notes}</script><script>${script}</script>${frames.join('')}`)),
  );
  await page.goto('https://crm.example/');
  await expect(page).toHaveTitle('done');
  return page.evaluate(() => window.deeds);
}

const event = (name: string, conversationId: string, fields: object = {}) => ({
  event: `com.iadvize.desk.${name}`,
  conversationId,
  ...fields,
});
const ada = event('CONVERSATION_VISITOR_UPDATED', 'a', { visitor: { externalUserId: 'ada' } });
const nobody = event('CONVERSATION_VISITOR_UPDATED', 'a', { visitor: { firstName: 'Ada' } });
const focusOn = (conversationId: string) => event('CONVERSATION_FOCUSED', conversationId);
const record = '/customers/ada';

const nothing: Deeds = { asked: [], shown: [], errors: [] };
const opened: Deeds = { asked: [record], shown: [record], errors: [] };

/** What the README says of the lines of the listener by hand, and what both do. */
const misses = [
  { line: 1, says: 'another window', frame: 2, messages: [focusOn('a'), ada], hand: opened, our: nothing },
  {
    line: 2,
    says: 'null',
    frame: 1,
    messages: [null],
    hand: { errors: [expect.stringContaining('null')] },
    our: nothing,
  },
  { line: 4, says: 'the visitor first', frame: 1, messages: [ada, focusOn('a')], hand: nothing, our: opened },
  {
    line: 5,
    says: 'no id',
    frame: 1,
    messages: [focusOn('a'), nobody],
    hand: { asked: ['/customers/undefined'] },
    our: nothing,
  },
  {
    line: 6,
    says: 'somebody else by now',
    frame: 1,
    messages: [focusOn('a'), ada, focusOn('b')],
    hand: opened,
    // The record is closed, and no other opens.
    our: { asked: [record], shown: [undefined] },
  },
] as const;

for (const { line, says, frame, messages, hand, our } of misses) {
  test(`line ${line} of the README's listener by hand misses: ${says}`, async ({ page }) => {
    expect(await deedsOf(page, byHand, frame, messages)).toMatchObject({ ...hand });
  });

  test(`the package doesn't miss what line ${line} does: ${says}`, async ({ page }) => {
    expect(await deedsOf(page, ours, frame, messages)).toMatchObject({ ...our, errors: [] });
  });
}

test('both open the record if nothing is odd', async ({ page, context }) => {
  const messages = [focusOn('a'), ada];
  expect(await deedsOf(page, byHand, 1, messages)).toEqual(opened);
  expect(await deedsOf(await context.newPage(), ours, 1, messages)).toEqual(opened);
});
