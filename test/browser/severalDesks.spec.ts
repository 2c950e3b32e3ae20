import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { marker } from './deskMessages';
import { expectHeard, listen } from './listeners';
import { bundleAs } from './moduleBundle';
import { noiseOf } from './noise';
import type { Site } from './site';
import { expect, test } from './siteTest';

const events = (conversationId: string) => [
  { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId, projectId: 1234 },
  { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId },
];
const heardOf = (conversationId: string) => [
  `CONVERSATION_ADDED ${conversationId}`,
  `CONVERSATION_FOCUSED ${conversationId}`,
];
const heardMarker = 'CONVERSATION_FOCUSED marker';

/** Goes to a CRM page with these scripts and two desks of one origin, and returns all three documents. */
async function openTwoDesks(page: Page, site: Site, scripts: string): Promise<{ crm: Frame; one: Frame; two: Frame }> {
  const address = `${site.desk.origin}/desk`;
  const markup = `<!doctype html><title>CRM</title>${scripts}`;
  await page.goto(site.crm.serve('/crm', markup + frameMarkup('one', address) + frameMarkup('two', address)));
  const crm = page.mainFrame();
  return { crm, one: await frameIn(crm, 'one'), two: await frameIn(crm, 'two') };
}

const scriptTag = '<script src="/dist/index.umd.js"></script>';
const nameCopy = (name: string) => `<script>(window.copies ??= {}).${name} = IAdvizeDeskEvents;</script>`;

test('keeps two desks of one origin apart', async ({ page, site }) => {
  const { crm, one, two } = await openTwoDesks(page, site, scriptTag);
  const { origin } = site.desk;
  await listen(crm, { name: 'one', origin, frame: 'one' }, { name: 'two', origin, frame: 'two' });
  await postFrom(one, 'parent', ...events('a'));
  await postFrom(two, 'parent', ...events('b'));
  await expectHeard(crm, { one: heardOf('a'), two: heardOf('b') });
  const held = await crm.evaluate(() =>
    Object.values(window.listeners).map(({ state }) => state.get().conversations.map(({ id }) => id)),
  );
  expect(held).toStrictEqual([['a'], ['b']]);
});

test("doesn't affect the other clients if one is closed", async ({ page, site }) => {
  const { crm, one, two } = await openTwoDesks(page, site, scriptTag);
  const { origin } = site.desk;
  await listen(
    crm,
    { name: 'closed', origin, frame: 'one' },
    { name: 'one', origin, frame: 'one' },
    { name: 'two', origin, frame: 'two' },
  );
  await crm.evaluate(() => window.listeners.closed?.close());
  await postFrom(one, 'parent', ...events('a'));
  await postFrom(two, 'parent', marker.posted);
  await expectHeard(crm, { closed: [], one: heardOf('a'), two: [heardMarker] });
});

/** The markup that adds a second copy of the package to a page. */
const secondCopies: Readonly<Record<string, (site: Site) => Promise<string>>> = {
  'the same script, loaded again': async (site) => {
    const script = await readFile(join(__dirname, '../../dist/index.umd.js'), 'utf8');
    site.crm.serve('/again.js', script);
    return `<script src="/again.js"></script>${nameCopy('second')}`;
  },
  "an application's bundle": async (site) => {
    site.crm.serve('/bundle.mjs', await bundleAs('(window.copies ??= {}).second'));
    return '<script type="module" src="/bundle.mjs"></script>';
  },
};

for (const [title, markupOf] of Object.entries(secondCopies)) {
  test(`hears a desk with each of two copies of the package: the script tag's and ${title}`, async ({ page, site }) => {
    const noise = noiseOf(page);
    const scripts = scriptTag + nameCopy('first') + (await markupOf(site));
    const { crm, one, two } = await openTwoDesks(page, site, scripts);
    expect(await crm.evaluate(() => window.copies.first === window.copies.second)).toBe(false);
    const { origin } = site.desk;
    await listen(
      crm,
      { name: 'first copy', origin, frame: 'one', copy: 'first' },
      { name: 'second copy', origin, frame: 'one', copy: 'second' },
      { name: 'other desk', origin, frame: 'two', copy: 'second' },
    );
    await postFrom(one, 'parent', ...events('a'));
    await expectHeard(crm, { 'first copy': heardOf('a'), 'second copy': heardOf('a'), 'other desk': [] });
    await crm.evaluate(() => window.listeners['first copy']?.close());
    await postFrom(one, 'parent', marker.posted);
    await expectHeard(crm, {
      'first copy': heardOf('a'),
      'second copy': [...heardOf('a'), heardMarker],
      'other desk': [],
    });
    await postFrom(two, 'parent', ...events('b'));
    await expectHeard(crm, {
      'first copy': heardOf('a'),
      'second copy': [...heardOf('a'), heardMarker],
      'other desk': heardOf('b'),
    });
    expect(noise).toStrictEqual([]);
  });
}
