import type { Frame } from '@playwright/test';
import type { DeskRejection, StandardDeskEvents } from '../../src/index';
import type { RecordedCall } from './crmWindow';
import { marker } from './deskMessages';
import { expect } from './siteTest';

/** Which window the client takes for the desk, in words that can be sent to the page. */
type RecorderSource = 'frame element' | 'frame finder' | 'popup window' | 'popup finder';

/** How the recorded client is made. */
export interface RecorderOptions {
  readonly origins: readonly string[];
  readonly source?: RecorderSource;
}

/** Runs in the CRM page, so it uses nothing from outside: makes a client, and records all that it does. */
export function recordInPage({ origins, source }: RecorderOptions): void {
  const findFrame = () => document.querySelector<HTMLIFrameElement>('#desk');
  const findPopup = () => window.deskPopup;
  const sources = {
    'frame element': findFrame(),
    'frame finder': findFrame,
    'popup window': findPopup(),
    'popup finder': findPopup,
  };
  const named = source && sources[source];
  if (source && !named) throw new Error(`The page has no ${source} yet.`);
  window.recording = { calls: [], rejections: [] };
  const client = window.IAdvizeDeskEvents.createDeskClient({
    origins,
    ...(named ? { source: named } : {}),
    onRejected: (rejection) => window.recording.rejections.push(rejection),
  });
  const record = (handler: string) => (event: unknown) => window.recording.calls.push({ handler, event });
  // Object.keys gives strings; deskEvents has exactly these.
  for (const handler of Object.keys(window.IAdvizeDeskEvents.deskEvents) as Array<keyof StandardDeskEvents>) {
    client[handler](record(handler));
  }
  client.onEvent(record('onEvent'));
  client.onUnknownEvent(record('onUnknownEvent'));
}

/** Makes a client in the CRM page, and records every call of each of its handlers and each rejection. */
export function startRecording(crm: Frame, options: RecorderOptions): Promise<void> {
  return crm.evaluate(recordInPage, options);
}

/** The handlers' calls so far. */
function callsIn(crm: Frame): Promise<RecordedCall[]> {
  return crm.evaluate(() => window.recording.calls);
}

/** The rejections so far. */
export function rejectionsIn(crm: Frame): Promise<DeskRejection[]> {
  return crm.evaluate(() => window.recording.rejections);
}

/** Waits until a client has turned away exactly these messages. */
export async function expectRejections(crm: Frame, expected: readonly DeskRejection[]): Promise<void> {
  await expect.poll(() => rejectionsIn(crm)).toStrictEqual(expected);
}

/** Waits until the handlers were called with exactly these events. */
export async function expectCalls(crm: Frame, expected: readonly RecordedCall[]): Promise<void> {
  await expect.poll(() => callsIn(crm)).toStrictEqual(expected);
}

/** Lets the desk post the marker, waits for it, and makes sure that no handler was called with anything else. */
export async function expectOnlyMarker(crm: Frame, postMarker: () => Promise<void>): Promise<void> {
  await postMarker();
  await expectCalls(crm, [
    { handler: marker.handler, event: marker.delivered },
    { handler: 'onEvent', event: marker.delivered },
  ]);
}
