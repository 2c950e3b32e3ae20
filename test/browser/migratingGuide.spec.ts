import { expect, type Page, test } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import { bundleOf } from './bundleOf';

const [before, after] = codeBlocksOf('docs/migrating.md', 'ts');
const deskOrigin = 'https://ha.iadvize.com';

const event = (name: string, conversationId: string, fields: object = {}) => ({
  event: `com.iadvize.desk.${name}`,
  conversationId,
  ...fields,
});
const added = (id: string) => event('CONVERSATION_ADDED', id);
const focused = (id: string) => event('CONVERSATION_FOCUSED', id);
const visitor = (id: string, fields: object) => event('CONVERSATION_VISITOR_UPDATED', id, { visitor: fields });
const ada = [focused('a'), visitor('a', { externalUserId: 'ada' })];
const ben = [focused('b'), visitor('b', { externalUserId: 'ben' })];

/** Runs a listener while the frame of an origin posts messages. Returns what it did, once it has got all of them. */
async function deedsOf(page: Page, code: string | undefined, origin: string, messages: readonly unknown[]) {
  const script = await bundleOf(code);
  const posts = `for (const message of ${JSON.stringify(messages)}) parent.postMessage(message, '*');
    parent.postMessage({ isLast: true }, '*');`;
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html><title>Page</title>${body}` });
  await page.route(`${origin}/**`, (route) => route.fulfill(html(`<script>${posts}</script>`)));
  // Its listener comes last, so it runs after the guide's.
  const setUp = `
    window.deeds = { opened: [], errors: [] };
    window.openRecord = (id) => deeds.opened.push(id);
    addEventListener('error', ({ message }) => deeds.errors.push(message));`;
  const tearDown = `addEventListener('message', ({ data }) => {
    if (!data.isLast) return;
    deeds.isHidden = document.querySelector('iframe').hidden;
    document.title = 'done';
  });
  document.querySelector('iframe').src = '${origin}/desk';`;
  const scripts = [setUp, script, tearDown].map((text) => `<script>${text}</script>`);
  await page.route('https://crm.example/', (route) => route.fulfill(html(`<iframe></iframe>${scripts.join('')}`)));
  await page.goto('https://crm.example/');
  await expect(page).toHaveTitle('done');
  return page.evaluate('deeds');
}

const nothing = { opened: [], errors: [] };

/** What the guide says of the lines of the old listener, and what the new code does instead. */
const misses = [
  {
    line: 1,
    origin: 'https://not-iadvize.com',
    messages: ada,
    old: { opened: ['ada'] },
    now: nothing,
  },
  {
    line: 2,
    messages: ['no JSON'],
    old: { opened: [], errors: [expect.stringContaining('JSON')] },
    now: nothing,
  },
  {
    line: 5,
    messages: [...ada, ...ben, focused('a')],
    old: { opened: ['ada', 'ben'] },
    now: { opened: ['ada', 'ben', 'ada'] },
  },
  {
    line: 6,
    messages: [focused('a'), visitor('a', { firstName: 'Ada' })],
    old: { opened: [undefined] },
    now: nothing,
  },
  { line: 7, messages: [{ isSignInPage: true }], old: { isHidden: true }, now: { isHidden: false } },
];

for (const { line, origin = deskOrigin, messages, old, now } of misses) {
  test(`“Migrate”: the old listener's line ${line} misses something, and the new code doesn't`, async ({
    page,
    context,
  }) => {
    expect(await deedsOf(page, before, origin, messages)).toMatchObject(old);
    expect(await deedsOf(await context.newPage(), after, origin, messages)).toMatchObject(now);
  });
}

test('“Migrate”: the old and the new code do the same on a good day', async ({ page, context }) => {
  for (const [messages, isHidden] of [
    [[added('a'), ...ada], false],
    [[added('a'), ...ada, event('CONVERSATION_REMOVED', 'a')], true],
  ] as const) {
    const expected = { opened: ['ada'], errors: [], isHidden };
    expect(await deedsOf(page, before, deskOrigin, messages)).toEqual(expected);
    expect(await deedsOf(await context.newPage(), after, deskOrigin, messages)).toEqual(expected);
  }
});
