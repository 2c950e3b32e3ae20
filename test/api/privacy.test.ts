import { createDeskClient, type DeskRejection, DeskWaitError } from 'iadvize-desk-events';
import { compareWithCatalogue, recordDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtures, handlerNames } from '../fixtures';
import { post } from './postMessage';

/** Values that identify a visitor. They are in every part of a payload that can hold them. */
const marker = 'mArKeR 7351984627';

/** The payload with the marker instead of every text, or behind it, and in a field that nobody knows. */
function marked(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(payload, (key, value) => {
    if (key === 'event' || key === 'projectId' || typeof value !== 'string') return value;
    return `${value}${marker}`;
  });
  return { ...JSON.parse(text), unknown: marker, [marker]: marker, list: [marker, { [marker]: marker }] };
}

const good = handlerNames.map((handler) => marked(fixtures[handler].posted));
const wrongValues: readonly unknown[] = [[marker], { [marker]: marker }, { length: marker }, null, 7351984627];
const malformed = good.flatMap((payload) =>
  ['conversationId', 'projectId', 'visitor', 'conversationParticipantType'].flatMap((field) =>
    wrongValues.map((value) => ({ ...payload, [field]: value })),
  ),
);
const shapeless: readonly unknown[] = [marker, [marker], { [marker]: marker }, { event: marker }];
const named = [`com.iadvize.desk.${marker}`, `com.iadvize.desk.CONVERSATION_ADDED ${marker}`].flatMap((event) => [
  { event, conversationId: marker },
  { event, conversationId: { marker }, conversationParticipantType: marker },
]);
const everything = [...good, ...malformed, ...shapeless, ...named];

const levels = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'table', 'dir'] as const;
const host = vi.fn();
let page: AbortController;
let consoles: ReturnType<typeof vi.spyOn>[];

beforeEach(() => {
  page = new AbortController();
  consoles = levels.map((level) => vi.spyOn(console, level));
  vi.stubGlobal('reportError', host);
  vi.useFakeTimers();
});

afterEach(() => {
  page.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  host.mockReset();
});

const expectNoMarker = (said: unknown) => {
  expect(said).not.toContain('mArKeR');
  expect(said).not.toContain('7351984627');
};

/** A client that has received everything, with its rejections and what it delivered. */
function hearEverything() {
  const rejections: DeskRejection[] = [];
  const delivered: unknown[] = [];
  const desk = createDeskClient({ signal: page.signal, onRejected: (rejection) => rejections.push(rejection) });
  desk.onEvent((event) => delivered.push(event));
  desk.onUnknownEvent((event) => delivered.push(event));
  const recorder = recordDesk({ signal: page.signal });
  for (const data of everything) post(data);
  for (const data of everything) post(data, { origin: 'https://evil.example' });
  return { desk, rejections, delivered, recording: recorder.recording() };
}

describe('what the desk says of anybody', () => {
  it('is in no rejection, of whatever reason', () => {
    const { rejections } = hearEverything();
    expect(new Set(rejections.map(({ reason }) => reason))).toEqual(new Set(['schema', 'shape', 'origin']));
    expectNoMarker(JSON.stringify(rejections));
  });

  it('is not in the diagnosis, its hints among them', () => {
    const { desk } = hearEverything();
    const diagnosis = desk.diagnose();
    expect(diagnosis.received).toBe(2 * everything.length);
    expect(diagnosis.hints).not.toEqual([]);
    expectNoMarker(JSON.stringify(diagnosis));
  });

  it.each(['timeout', 'aborted', 'closed'])('is not in the error of a wait that ends by its code %s', async (code) => {
    const { desk } = hearEverything();
    const controller = new AbortController();
    const waiting = desk.waitFor('CONVERSATION_ADDED', { timeout: 5, signal: controller.signal });
    const error = waiting.catch((reason: unknown) => reason);
    for (const data of malformed.filter(({ event }) => event !== fixtures.onConversationAdded.posted.event)) post(data);
    if (code === 'aborted') controller.abort();
    if (code === 'closed') desk.close();
    vi.advanceTimersByTime(5);
    expect(await error).toBeInstanceOf(DeskWaitError);
    expect(await error).toMatchObject({ code });
    const { message, stack } = Object(await error);
    expectNoMarker(message);
    expectNoMarker(stack);
  });

  it('is in no error that is thrown at a misuse of the client', () => {
    const { desk } = hearEverything();
    const misuses = [
      () => desk.waitFor('NOTHING' as never),
      () => desk.onEvent(undefined as never),
      () => desk.state.watch(undefined as never, () => {}),
    ];
    for (const misuse of misuses) {
      expect(misuse).toThrow(TypeError);
      expect(misuse).not.toThrow('mArKeR');
    }
  });

  it('is not on the console, and reported nowhere', () => {
    hearEverything();
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
    expect(host).not.toHaveBeenCalled();
  });

  it('is in no recording, nor in its comparison', () => {
    const { recording } = hearEverything();
    expect(recording.messages).toHaveLength(everything.length);
    expectNoMarker(JSON.stringify(recording));
    expectNoMarker(JSON.stringify(compareWithCatalogue(recording)));
  });

  it('is in the events that handlers get and in the state, and there alone', () => {
    const { desk, delivered } = hearEverything();
    for (const event of delivered) expect(JSON.stringify(event)).toContain('mArKeR');
    expect(delivered.length).toBeGreaterThan(handlerNames.length);
    expect(JSON.stringify(desk.state.get())).toContain('mArKeR');
  });
});
