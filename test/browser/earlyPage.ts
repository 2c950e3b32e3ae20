import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { codeBlocksOf } from '../codeBlocks';
import type { Site } from './site';

declare global {
  interface Window {
    /** What the script for early messages keeps. */
    readonly iAdvizeDeskEarlyMessages: readonly MessageEvent[];
  }
}

const readBuilt = (file: string) => readFile(join(__dirname, '../../dist', file), 'utf8');

/** Serves the script for early messages, and returns the documentation's own tag for it, for another desk. */
export async function earlyTag(site: Site): Promise<string> {
  site.crm.serve('/iadvize-desk-events/early.js', await readBuilt('early.js'));
  const [documented = ''] = codeBlocksOf('docs/early-events.md', 'html');
  return documented.replace('https://ha.iadvize.com', site.desk.origin);
}

/** A CRM page whose bundle has not come yet. */
export interface EarlyCrm {
  readonly crm: Frame;
  /** Waits until so many messages are kept. */
  readonly waitForKept: (count: number) => Promise<void>;
  /** Lets the bundle come, and waits until it has run. */
  readonly letBundleCome: () => Promise<void>;
}

/** Goes to a CRM page with the script for early messages, and with a bundle that the server holds back. */
export async function openEarlyCrm(page: Page, site: Site, content: string): Promise<EarlyCrm> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const tag = await earlyTag(site);
  site.crm.serve('/late.js', async () => {
    await released;
    return readBuilt('index.umd.js');
  });
  const markup = `<!doctype html><title>CRM</title>
    ${tag}
    <script async src="/late.js"></script>${content}`;
  // The page's load event waits for the bundle.
  await page.goto(site.crm.serve('/crm', markup), { waitUntil: 'commit' });
  const crm = page.mainFrame();
  return {
    crm,
    async waitForKept(count) {
      await crm.waitForFunction((expected) => window.iAdvizeDeskEarlyMessages?.length === expected, count);
    },
    async letBundleCome() {
      release();
      await crm.waitForFunction(() => Boolean(window.IAdvizeDeskEvents));
    },
  };
}
