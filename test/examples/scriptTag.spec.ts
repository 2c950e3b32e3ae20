import { localCrmUrl as crmUrl } from '../browser/fakeDeskSite';
import { testConsole } from './consoleTests';
import { deskIn } from './desk';
import { expect, test } from './exampleTest';
import { testRecord } from './recordTests';

const example = '02-script-tag';

test.use({ example });

test('runs no script but the one whose hash the page has', async ({ page, complaints }) => {
  await page.context().route(`${crmUrl}index.umd.js`, async (route) => {
    const answer = 'window.IAdvizeDeskEvents = {}; window.isTampered = true;';
    await route.fulfill({ contentType: 'text/javascript', body: answer });
  });
  await page.goto(crmUrl);
  await expect.poll(() => complaints.join(' ')).toContain('integrity');
  expect(await page.evaluate('window.isTampered')).toBeUndefined();
});

testRecord(example, deskIn);
testConsole(example);
