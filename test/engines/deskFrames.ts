import type { Evaluates } from '../browser/evaluates';
import { expect } from '../browser/siteTest';

/** Puts the desk's frame into the page, and waits for its load. If there is a frame already, replaces it. */
export function putDeskFrame(crm: Evaluates, address: string): Promise<void> {
  return crm.evaluate(
    (target) =>
      new Promise<void>((resolve) => {
        document.querySelector('#desk')?.remove();
        const frame = Object.assign(document.createElement('iframe'), { id: 'desk', src: target });
        frame.addEventListener('load', () => resolve(), { once: true });
        document.body.append(frame);
      }),
    address,
  );
}

/** Takes the desk's frame out of the page. */
export const removeDeskFrame = (crm: Evaluates): Promise<void> =>
  crm.evaluate(() => document.querySelector('#desk')?.remove());

/** Waits until the condition holds in the page. */
const waitInPage = (crm: Evaluates, condition: () => boolean): Promise<void> =>
  expect.poll(() => crm.evaluate(condition)).toBe(true);

/** Waits so long that the client can't take earlier announcements for those of a document that loads now. */
export const waitUntilOld = (crm: Evaluates): Promise<void> =>
  waitInPage(crm, () => performance.now() - window.stateRecording.lastAddedAt > 1500);

/** Makes sure that the client has always had the desk's window since it first found one. */
export async function expectNeverLost(crm: Evaluates): Promise<void> {
  const connections = await crm.evaluate(() => window.stateRecording.connections);
  expect(connections.lastIndexOf('none')).toBeLessThan(1);
}
