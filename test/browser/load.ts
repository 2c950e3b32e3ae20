import type { Frame, Page } from '@playwright/test';
import { deskShare } from '../trustLimits';
import { frameIn, frameMarkup, openCrm } from './crmPage';
import type { Site } from './site';
import { expect } from './siteTest';

/** What the CRM page's client has heard under load. */
interface LoadRecord {
  /** How many calls of handlers there were. */
  calls: number;
  /** The number that the next message of the desk must have. */
  next: number;
  /** Messages that came with another number, the first few of them. */
  readonly faults: string[];
}

declare global {
  interface Window {
    /** What a client under load has heard. */
    loadRecord: LoadRecord;
  }
}

/** A page under load. */
export interface LoadedPage {
  /** Posts so many messages from both frames at once, as fast as they can, and waits until the client has counted them. */
  readonly post: (messages: number) => Promise<void>;
  /** Makes sure that every message was counted and every one of the desk's was delivered, in order, to each handler. */
  readonly expectAllHeard: () => Promise<void>;
}

/** Posts numbered messages from a frame, in bursts between which the browser may send them off. */
async function postFromFrame(frame: Frame, first: number, count: number): Promise<void> {
  await frame.evaluate(
    async ({ start, end }) => {
      for (let sequence = start; sequence < end; sequence += 1) {
        const conversationId = `conversation ${sequence % 50}`;
        window.parent.postMessage({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId, sequence }, '*');
        if (sequence % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    { start: first, end: first + count },
  );
}

/** Opens a CRM page with a desk and a stranger in frames, and a client with so many handlers. */
export async function openUnderLoad(page: Page, site: Site, handlers: number): Promise<LoadedPage> {
  const stranger = frameMarkup('stranger', `${site.other.origin}/desk`);
  const crm = await openCrm(page, site, frameMarkup('desk', `${site.desk.origin}/desk`) + stranger);
  const [desk, other] = [await frameIn(crm, 'desk'), await frameIn(crm, 'stranger')];
  await crm.evaluate(
    ({ origins, amount }) => {
      const record: LoadRecord = { calls: 0, next: 0, faults: [] };
      const client = window.IAdvizeDeskEvents.createDeskClient({
        origins,
        source: () => document.querySelector<HTMLIFrameElement>('#desk'),
      });
      client.onEvent((event) => {
        const { sequence } = event as typeof event & { readonly sequence?: unknown };
        if (sequence !== record.next && record.faults.length < 10) record.faults.push(`${sequence} for ${record.next}`);
        record.next += 1;
      });
      for (let made = 0; made < amount; made += 1) {
        client.onConversationFocused(() => {
          record.calls += 1;
        });
      }
      window.deskClient = client;
      window.loadRecord = record;
    },
    { origins: [site.desk.origin], amount: handlers },
  );
  let posted = 0;
  let ofDesk = 0;

  return {
    post: async (messages) => {
      const share = messages / deskShare;
      await Promise.all([postFromFrame(desk, ofDesk, share), postFromFrame(other, 0, messages - share)]);
      posted += messages;
      ofDesk += share;
      await crm.waitForFunction((count) => window.deskClient.diagnose().received >= count, posted, {
        timeout: 300_000,
      });
    },
    expectAllHeard: async () => {
      const heard = await crm.evaluate(() => ({ ...window.loadRecord, ...window.deskClient.diagnose() }));
      expect(heard).toMatchObject({
        ...{ faults: [], next: ofDesk, calls: ofDesk * handlers, received: posted, delivered: ofDesk },
        rejected: { origin: posted - ofDesk, source: 0, schema: 0, shape: 0 },
      });
    },
  };
}
