import type { Frame, Page } from '@playwright/test';
import { openCrmWithDesk } from './crmPage';
import { cycles } from './cycles';
import { heapGrowth } from './heap';
import { expect, test } from './siteTest';

const mostGrowth = 64 * 1024;

/** Makes the function that runs a number of cycles in the page. */
async function cyclesIn(crm: Frame, kind: keyof typeof cycles): Promise<(count: number) => Promise<void>> {
  // The function's own text, because it runs in the page, which has the package's global.
  const runner = await crm.evaluateHandle((text) => {
    const cycle: (parts: unknown) => void = new Function(`return ${text}`)();
    const { createDeskClient, deskOrigins } = window.IAdvizeDeskEvents;
    const origin = deskOrigins.ha;
    const data = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };
    const receive = () => window.dispatchEvent(new MessageEvent('message', { origin, data }));
    const parts = { client: createDeskClient(), signal: new AbortController().signal, receive };
    return async (count: number) => {
      for (let done = 0; done < count; done += 1) {
        cycle(parts);
        // Whatever waits for a microtask or a task of its own gets its turn, so that it can't look like a leak.
        if (done % 1000 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve));
    };
  }, String(cycles[kind]));
  return (count) => runner.evaluate((run, times) => run(times), count);
}

async function expectNoGrowth(page: Page, crm: Frame, kind: keyof typeof cycles, count: number): Promise<void> {
  const run = await cyclesIn(crm, kind);
  // Meanwhile, the engine compiles and optimizes, and remembers what it has learned.
  await run(count);
  const growth = await heapGrowth(page, () => run(count));
  expect(growth).toBeLessThan(mostGrowth);
}

/** Tests each kind of cycle so many times, and those of a client 1,000 times. */
export function testCycles(times: number): void {
  for (const kind of Object.keys(cycles) as Array<keyof typeof cycles>) {
    const count = kind.startsWith('a client') ? 1000 : times;

    test(`holds nothing of ${kind} that came and went ${count} times`, async ({ page, site }) => {
      const { crm } = await openCrmWithDesk(page, site);
      await expectNoGrowth(page, crm, kind, count);
    });
  }
}
