import { foundChromium } from '../browser/foundChromium';
import { test as base } from '../browser/siteTest';
import { startChromium } from './chromium';
import type { Engine, EngineOptions, EngineTab } from './engineTab';
import { startFirefox } from './firefox';
import { startWebKit } from './webKit';

/** The engines that the tests can run in. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** The path of a program that test/engines/run.mjs has found. */
function pathIn(variable: string): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: run \`npm run test:engines\`, which finds the browsers.`);
  return path;
}

const starts: Readonly<Record<EngineName, (options: EngineOptions) => Promise<Engine>>> = {
  chromium: (options) => startChromium(foundChromium(), options),
  firefox: (options) => startFirefox(pathIn('FIREFOX_PATH'), options),
  webkit: (options) =>
    startWebKit(
      {
        driver: pathIn('WEBKIT_DRIVER_PATH'),
        browser: pathIn('WEBKIT_PATH'),
        screen: pathIn('XVFB_PATH'),
      },
      options,
    ),
};

/** Playwright's `test` with the servers of a test, and a tab of the engine that the project names. */
export const test = base.extend<{ tab: EngineTab }, EngineOptions & { engineName: EngineName; engine: Engine }>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  blocksPopups: [false, { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName, blocksPopups }, use) => {
      const engine = await starts[engineName]({ blocksPopups });
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ engine }, use, { annotations }) => {
    annotations.push({ type: 'engine', description: engine.version });
    await engine.withTab(use);
  },
});

export { expect } from '@playwright/test';
