import type { CDPSession, Page } from '@playwright/test';

/** The size of what a page's JavaScript holds on to, once the garbage is gone, in bytes. */
export async function heldBytes(session: CDPSession): Promise<number> {
  // What a first collection finalises, a second one frees.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** By how many bytes a page holds more after some work than before it. */
export async function heapGrowth(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const before = await heldBytes(session);
  await work();
  const growth = (await heldBytes(session)) - before;
  await session.detach();
  return growth;
}
