import { readFile } from 'node:fs/promises';
import { crmMarkup, frameIn, frameMarkup, postFrom } from './crmPage';
import { callsFor, deskMessages } from './deskMessages';
import { noiseOf } from './noise';
import { expectCalls, expectRejections, recordInPage } from './recorder';
import { expect, test } from './siteTest';
import { waysToLoad } from './waysToLoad';

for (const [way, loadScripts] of Object.entries(waysToLoad)) {
  test(`${way} delivers every event if the built-in objects are frozen`, async ({ page, site }) => {
    const noise = noiseOf(page);
    const ses = await readFile(require.resolve('ses'), 'utf8');
    const recorder = `(${recordInPage})(${JSON.stringify({ origins: [site.desk.origin], source: 'frame finder' })});`;
    const scripts = [ses, 'lockdown();', ...(await loadScripts()), recorder];
    const tags = scripts.map((script, index) => {
      const address = site.crm.serve(`/frozen${index}.js`, script);
      return `<script src="${address}" data-origins="${site.desk.origin}"></script>`;
    });
    const content = frameMarkup('desk', `${site.desk.origin}/desk`) + tags.join('');
    await page.goto(site.crm.serve('/frozen', crmMarkup(content).replace(/<script src="\/dist[^>]*><\/script>/, '')));
    const crm = page.mainFrame();
    const desk = await frameIn(crm, 'desk');
    expect(await crm.evaluate(() => Object.isFrozen(Object.prototype))).toBe(true);
    await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
    await expectCalls(crm, callsFor(deskMessages));
    await expectRejections(crm, []);
    expect(noise.filter((line) => line.startsWith('error'))).toEqual([]);
  });
}
