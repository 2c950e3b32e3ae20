import type * as Package from '../../src/index';
import type { Evaluates } from './evaluates';
import { expect } from './siteTest';

declare global {
  interface Window {
    /** The copies of the package that a page has, by the name that a test uses for them. */
    copies: Record<string, typeof Package>;
    /** The clients of a test, by the name that it uses for them. */
    listeners: Record<string, Package.DeskClient>;
    /** What each client of a test has heard, in order: the event's short name and the conversation. */
    heard: Record<string, string[]>;
  }
}

/** A client that a test makes in the page. */
export interface ListenerOptions {
  readonly name: string;
  readonly origin: string;
  /** The id of the frame that is its desk. */
  readonly frame: string;
  /** Which of the page's copies makes it. Default: the one of the script tag. */
  readonly copy?: string;
}

/** Makes clients in the CRM page at once, each of which notes what it hears. */
export async function listen(crm: Evaluates, ...clients: readonly ListenerOptions[]): Promise<void> {
  await crm.evaluate((wanted) => {
    window.heard ??= {};
    window.listeners ??= {};
    for (const { name, origin, frame, copy } of wanted) {
      const maker = copy ? window.copies[copy] : window.IAdvizeDeskEvents;
      if (!maker) throw new Error(`The page has no copy ${copy}.`);
      const source = () => document.querySelector<HTMLIFrameElement>(`#${frame}`);
      const client = maker.createDeskClient({ origins: [origin], source });
      const heard: string[] = [];
      client.onEvent((event) => {
        const conversation = 'conversationId' in event ? event.conversationId : '';
        heard.push(`${event.event.replace('com.iadvize.desk.', '')} ${conversation}`);
      });
      window.heard[name] = heard;
      window.listeners[name] = client;
    }
  }, clients);
}

/** Waits until the clients of a test have heard exactly this. */
export async function expectHeard(
  crm: Evaluates,
  expected: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  await expect.poll(() => crm.evaluate(() => window.heard)).toStrictEqual(expected);
}
