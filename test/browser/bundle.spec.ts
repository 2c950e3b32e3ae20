import { join } from 'node:path';
import { build } from 'esbuild';
import { frameIn, frameMarkup, openCrm, postFrom } from './crmPage';
import { callsFor, deskMessages } from './deskMessages';
import { expectCalls, expectRejections, startRecording } from './recorder';
import { expect, test } from './siteTest';

test('works from the ES module in an application that a bundler made', async ({ page, site }) => {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../../dist/index.mjs')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'IAdvizeDeskEvents',
  });
  const [bundle] = outputFiles;
  expect(bundle?.text).toContain('com.iadvize.desk.');
  site.crm.serve('/bundle.js', bundle?.text ?? '');
  const crm = await openCrm(page, site, frameMarkup('desk', `${site.desk.origin}/desk`), '/bundle.js');
  const desk = await frameIn(crm, 'desk');
  await startRecording(crm, { origins: [site.desk.origin], source: 'frame finder' });
  await postFrom(desk, 'parent', ...deskMessages.map(({ posted }) => posted));
  await expectCalls(crm, callsFor(deskMessages));
  await expectRejections(crm, []);
});
