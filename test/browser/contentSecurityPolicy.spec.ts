import { crmMarkup, frameIn, frameMarkup, postFrom } from './crmPage';
import { callsFor, deskMessages } from './deskMessages';
import { expectCalls, expectRejections, type RecorderOptions, recordInPage } from './recorder';
import { expect, test } from './siteTest';
import { waysToLoad } from './waysToLoad';

const watcher = `
  const violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, disposition }) => {
    violations.push(effectiveDirective + ' ' + disposition);
  });`;

for (const [way, loadScripts] of Object.entries(waysToLoad)) {
  test(`${way} violates neither a strict content security policy nor trusted types`, async ({ page, site }) => {
    const options: RecorderOptions = { origins: [site.desk.origin], source: 'frame finder' };
    // A script of the page makes the client: what the test runner evaluates is exempt from the policy.
    const scripts = [watcher, ...(await loadScripts()), `(${recordInPage})(${JSON.stringify(options)});`];
    const tags = scripts.map((script, index) => {
      const address = site.crm.serve(`/script${index}.js`, script);
      return `<script src="${address}" data-origins="${site.desk.origin}"></script>`;
    });
    const content = frameMarkup('desk', `${site.desk.origin}/desk`) + tags.join('');
    const policy = [
      `default-src 'none'; script-src 'self'; frame-src ${site.desk.origin}`,
      "require-trusted-types-for 'script'; trusted-types 'none'",
    ].join('; ');
    await page.goto(
      site.crm.serve('/strict', crmMarkup(content).replace(/<script src="\/dist[^>]*><\/script>/, ''), {
        'content-security-policy': policy,
        'content-security-policy-report-only': policy,
      }),
    );
    const crm = page.mainFrame();
    const desk = await frameIn(crm, 'desk');
    await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
    await expectCalls(crm, callsFor(deskMessages));
    await expectRejections(crm, []);
    // Violations on purpose, so that those before them would have been reported by then.
    await crm.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: '/image.png' }));
    });
    await expect.poll(() => crm.evaluate('violations.sort()')).toStrictEqual(['img-src enforce', 'img-src report']);
    await expect(crm.evaluate(() => Object.assign(document.body, { innerHTML: '' }))).rejects.toThrow('TrustedHTML');
  });
}
