import { findBrowser } from './findBrowser.mjs';

/** Finds the browser once; the configuration is read again in each worker, which inherits the variable. */
export default async function globalSetup() {
  process.env.CHROMIUM_PATH = await findBrowser();
}
