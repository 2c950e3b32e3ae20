import type { DeskRejection, StandardDeskEvents } from '../../src/index';
import type { RecordedCall, Recording } from './crmWindow';
import { marker } from './deskMessages';
import type { Evaluates } from './evaluates';
import { expect } from './siteTest';

/** How often a recording is looked at, in ms: messages take less than Playwright's steps of up to 1 s. */
const frequent = { intervals: [10, 20, 40, 80] };

/** Which window the client takes for the desk, in words that can be sent to the page. */
export type RecorderSource = 'frame element' | 'frame finder' | 'popup window' | 'popup finder';

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
  window.recording = { calls: [], rejections: [], states: [], focusedVisitors: [], noise: [] };
  const { noise } = window.recording;
  addEventListener('error', ({ message }) => noise.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noise.push(String(reason)));
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const write = console[method];
    console[method] = (...parts) => {
      noise.push(parts.join(' '));
      write(...parts);
    };
  }
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
  client.state.subscribe((state) => window.recording.states.push(state));
  client.onFocusedVisitor(({ conversationId }) => window.recording.focusedVisitors.push(conversationId));
}

/** Makes a client in the CRM page, and records every call of each of its handlers and each rejection. */
export function startRecording(crm: Evaluates, options: RecorderOptions): Promise<void> {
  return crm.evaluate(recordInPage, options);
}

/** The handlers' calls so far. */
function callsIn(crm: Evaluates): Promise<RecordedCall[]> {
  return crm.evaluate(() => window.recording.calls);
}

/** The rejections so far. */
export function rejectionsIn(crm: Evaluates): Promise<DeskRejection[]> {
  return crm.evaluate(() => window.recording.rejections);
}

/** Waits until a client has turned away exactly these messages. */
export async function expectRejections(crm: Evaluates, expected: readonly DeskRejection[]): Promise<void> {
  await expect.poll(() => rejectionsIn(crm), frequent).toStrictEqual(expected);
}

/** Waits until the handlers were called with exactly these events. */
export async function expectCalls(crm: Evaluates, expected: readonly RecordedCall[]): Promise<void> {
  await expect.poll(() => callsIn(crm), frequent).toStrictEqual(expected);
}

/** The whole of a recording so far. */
export function recordingIn(crm: Evaluates): Promise<Recording> {
  return crm.evaluate(() => window.recording);
}

/** Lets the desk post the marker, waits for it, and makes sure that nothing else has reached a handler or the state. */
export async function expectOnlyMarker(crm: Evaluates, postMarker: () => Promise<void>): Promise<void> {
  await postMarker();
  await expectCalls(crm, [
    { handler: marker.handler, event: marker.delivered },
    { handler: 'onEvent', event: marker.delivered },
  ]);
  const { states, focusedVisitors, noise } = await recordingIn(crm);
  const conversation = { id: 'marker' };
  const nothing = { conversations: [], availability: {} };
  // The client may find the frame, and the frame may load, before the marker.
  for (const state of states.slice(0, -1)) expect(state).toStrictEqual({ connection: expect.any(String), ...nothing });
  expect(states.at(-1)).toStrictEqual({
    connection: 'live',
    conversations: [conversation],
    focusedConversation: conversation,
    availability: {},
  });
  expect(focusedVisitors).toStrictEqual([]);
  expect(noise).toStrictEqual([]);
}
