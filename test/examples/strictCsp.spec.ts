import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { testConsole } from './consoleTests';
import { arrive, deskIn, focus, recordIn } from './desk';
import { expect, test } from './exampleTest';
import { testRecord } from './recordTests';

const example = '10-strict-csp';

test.use({ example });

test('lets the page load nothing else', async ({ page, complaints }) => {
  await page.goto(crmUrl);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: '/image.png' }));
  });
  await expect.poll(() => complaints.join(' ')).toContain(`policy: img-src ${crmUrl}image.png`);
});

test('shows who arrived, and got the focus, before the bundle came', async ({ page, complaints }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route(`${crmUrl}crm.js`, async (route) => {
    await released;
    await route.fallback();
  });
  await page.goto(crmUrl, { waitUntil: 'commit' });
  const desk = await deskIn(page);
  await arrive(desk, { firstName: 'Ada', externalId: 'C-100' });
  await focus(desk, await arrive(desk, { firstName: 'Emiko', externalId: 'C-300' }));
  await expect(recordIn(page)).toHaveText('No visitor in focus');
  release();
  await expect(recordIn(page)).toContainText('Customer C-300');
  expect(complaints).toStrictEqual([]);
});

testRecord(example, deskIn);
testConsole(example);
