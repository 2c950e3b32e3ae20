import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { localCrmUrl } from '../browser/fakeDeskSite';
import { noiseOf } from '../browser/noise';
import { codeBlocksOf } from '../codeBlocks';
import { mustRun } from '../package/runCommand';
import { installBesideTools } from './toolTest';

/** Uses every entry but Angular's: Angular's own packages can't be found without `exports`. */
const application = `
  import { createDeskClient } from 'iadvize-desk-events';
  import { defineDeskElement } from 'iadvize-desk-events/element';
  import { openInspector } from 'iadvize-desk-events/inspector';
  import { DeskProvider } from 'iadvize-desk-events/react';
  import { onConversationAdded } from 'iadvize-desk-events/schemas';
  import { followDesk, shareDesk } from 'iadvize-desk-events/tabs';
  import { createFakeDesk } from 'iadvize-desk-events/testing';
  import { createDeskPlugin } from 'iadvize-desk-events/vue';

  const functions = { DeskProvider, createDeskPlugin, defineDeskElement, followDesk, openInspector, shareDesk };
  const desk = createDeskClient();
  desk.onConversationAdded((event) => {
    const { issues } = onConversationAdded['~standard'].validate(event);
    const missing = Object.keys(functions).filter((name) => typeof functions[name] !== 'function');
    document.title = JSON.stringify({ issues, missing, id: event.conversationId });
  });
  createFakeDesk().addConversation();`;

const frameworks = ['react@19.3.1', 'react-dom@19.3.1', 'vue@3.5.45'];

/** The configuration of webpack 4 in the guide. */
const [webpackConfiguration = ''] = codeBlocksOf(join(__dirname, '../../docs/supported-versions.md'), 'js');

/** What an application runs to bundle `in.js` for production, into the folder `out`. */
const bundlers = [
  { bundler: 'Parcel', tools: ['parcel@2.16.4'], words: ['parcel', 'build', 'in.js', '--dist-dir', 'out'] },
  {
    bundler: 'webpack 4',
    tools: ['webpack@4.47.0', 'webpack-cli@4.10.0', 'esbuild-loader@2.21.0'],
    words: ['webpack', './in.js', '--mode', 'production', '--output-path', 'out'],
  },
];

for (const { bundler, tools, words } of bundlers) {
  test(`${bundler} finds every entry, although it doesn't read exports`, async ({ page }) => {
    const project = await installBesideTools(...tools, ...frameworks);
    await writeFile(join(project, 'in.js'), application);
    await writeFile(join(project, 'webpack.config.js'), webpackConfiguration);
    await mustRun('npx', words, project);
    const bundle = (await readdir(join(project, 'out'))).find((file) => file.endsWith('.js')) ?? '';
    const noise = noiseOf(page);
    await page.route(localCrmUrl, (route) => route.fulfill({ contentType: 'text/html', body: '<title>CRM</title>' }));
    await page.goto(localCrmUrl);
    await page.addScriptTag({ path: join(project, 'out', bundle) });
    await expect(page).toHaveTitle(/missing/);
    expect(JSON.parse(await page.title())).toEqual({ missing: [], id: expect.any(String) });
    expect(noise).toStrictEqual([]);
  });
}
