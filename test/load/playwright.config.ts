import browser from '../browser/playwright.config';

export default { ...browser, testDir: __dirname, workers: 1, fullyParallel: false, timeout: 10 * 60_000 };
