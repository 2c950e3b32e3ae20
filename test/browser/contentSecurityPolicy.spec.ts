import { crmMarkup, frameIn, frameMarkup, postFrom } from './crmPage';
import { callsFor, deskMessages } from './deskMessages';
import { expectCalls, expectRejections, type RecorderOptions, recordInPage } from './recorder';
import { expect, test } from './siteTest';

const watcher = `
  const violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));`;

test('violates no strict content security policy', async ({ page, site }) => {
  const options: RecorderOptions = { origins: [site.desk.origin], source: 'frame finder' };
  site.crm.serve('/watcher.js', watcher);
  // A script of the page makes the client: what the test runner evaluates is exempt from the policy.
  site.crm.serve('/recorder.js', `(${recordInPage})(${JSON.stringify(options)});`);
  const markup = crmMarkup(
    `${frameMarkup('desk', `${site.desk.origin}/desk`)}<script src="/recorder.js"></script>`,
  ).replace('<script', '<script src="/watcher.js"></script><script');
  await page.goto(
    site.crm.serve('/strict', markup, {
      'content-security-policy': `default-src 'none'; script-src 'self'; frame-src ${site.desk.origin}`,
    }),
  );
  const crm = page.mainFrame();
  const desk = await frameIn(crm, 'desk');
  await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
  await expectCalls(crm, callsFor(deskMessages));
  await expectRejections(crm, []);
  // One violation on purpose, so that those before it would have been reported by then.
  await crm.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: '/image.png' }));
  });
  await expect.poll(() => crm.evaluate('violations')).toStrictEqual(['img-src']);
});
