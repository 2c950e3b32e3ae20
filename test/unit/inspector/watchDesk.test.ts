import { createDeskClient } from 'iadvize-desk-events';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkedInspectorOptions, type InspectedDesk, type InspectorOptions } from '../../../src/inspector/options';
import { watchDesk } from '../../../src/inspector/session/watchDesk';
import { createRecordingBuffer } from '../../../src/testing/recorder/recordingBuffer';

const ha = 'https://ha.iadvize.com';
const event = (name: string, fields: object = {}) => ({ event: `com.iadvize.desk.${name}`, ...fields });
const added = event('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
function post(data: unknown, origin = ha, source: MessageEventSource | null = null): void {
  const message = new MessageEvent('message', { data, origin, source });
  // The test may have set the time.
  Object.defineProperty(message, 'timeStamp', { value: performance.now() });
  dispatchEvent(message);
}

afterEach(() => vi.restoreAllMocks());

function watch(desk?: InspectedDesk, options: InspectorOptions = {}) {
  const onChange = vi.fn();
  const watched = watchDesk(window, desk, checkedInspectorOptions(options), onChange);
  onTestFinished(watched.stop);
  const verdicts = () => watched.session.log.entries().map(({ verdict }) => verdict);
  return { ...watched, onChange, verdicts };
}

test("shows the client's own verdicts for any options", () => {
  const desk = createDeskClient({ origins: ['https://desk.example'] });
  onTestFinished(desk.close);
  const { verdicts, session, listensTo } = watch(desk);
  post(added);
  post(added, 'https://desk.example');
  post(event('NEW'), 'https://desk.example');
  post(event('CONVERSATION_FOCUSED'), 'https://desk.example');
  post('text', 'https://desk.example');
  desk.close();
  post(added, 'https://desk.example');
  expect(verdicts()).toStrictEqual(['origin', 'delivered', 'unknown', 'schema', 'shape', 'unheard']);
  expect(session.states().now.conversations).toMatchObject([{ id: 'a' }]);
  expect(listensTo()).toBeUndefined();
});

test("doesn't touch a message that the client rejected unread", () => {
  const { verdicts } = watch();
  const read = vi.fn();
  const message = new MessageEvent('message', { origin: 'https://other.example' });
  Object.defineProperty(message, 'data', { get: read });
  dispatchEvent(message);
  expect(verdicts()).toStrictEqual(['origin']);
  expect(read).not.toHaveBeenCalled();
});

test('rejects because of the source', () => {
  const { verdicts } = watch(undefined, { source: window });
  post(added, ha, {} as MessageEventSource);
  post(added, ha, window);
  expect(verdicts()).toStrictEqual(['source', 'delivered']);
});

test('listens to both platforms by itself, and to another origin once somebody asks for it', () => {
  const { verdicts, listensTo, listenTo, diagnose, session } = watch();
  post(added, 'https://desk.example');
  listenTo('https://desk.example');
  post(added, 'https://desk.example');
  post(added, 'https://sd.iadvize.com');
  expect(verdicts()).toStrictEqual(['origin', 'delivered', 'delivered']);
  expect(listensTo()).toStrictEqual([ha, 'https://sd.iadvize.com', 'https://desk.example']);
  expect(diagnose().delivered).toBe(2);
  expect(session.states().now.conversations).toHaveLength(1);
});

test('says in its own diagnosis what it can listen to, and leaves the diagnosis of a given client alone', () => {
  const desk = createDeskClient();
  onTestFinished(desk.close);
  const [given, own] = [watch(desk), watch()];
  post(added);
  post(added, 'https://desk.example');
  post(added, location.origin);
  expect(given.diagnose()).toStrictEqual(desk.diagnose());
  expect(given.diagnose().hints).toStrictEqual([]);
  expect(own.diagnose().hints).toMatchObject([
    { message: expect.stringContaining('1 message came from https://desk.example') },
  ]);
  own.listenTo('https://desk.example');
  expect(own.diagnose().hints).toMatchObject([{ message: expect.stringContaining('Reload the desk') }]);
});

test("doesn't change what the page's client listens to", () => {
  const desk = createDeskClient();
  onTestFinished(desk.close);
  const { listenTo, verdicts } = watch(desk);
  listenTo('https://desk.example');
  post(added, 'https://desk.example');
  expect(verdicts()).toStrictEqual(['origin']);
});

test('shows what the early script has kept, as far as the client gets it', async () => {
  const kept = (data: unknown, origin = ha) => new MessageEvent('message', { data, origin });
  vi.stubGlobal('iAdvizeDeskEarlyMessages', [
    kept(added),
    kept(event('NEW')),
    kept(event('CONVERSATION_FOCUSED')),
    kept(added, 'https://other.example'),
  ]);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { verdicts } = watch();
  await Promise.resolve();
  post(added);
  expect(verdicts()).toStrictEqual(['delivered', 'unknown', 'schema', 'delivered']);
});

test('starts a desk document with another window, and with a load of its frame', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const start = performance.timeOrigin + performance.now();
  const frame = document.createElement('iframe');
  const deskWindow = {} as Window;
  vi.spyOn(frame, 'contentWindow', 'get').mockReturnValue(deskWindow);
  const { session } = watch();
  // The document captures the events of what is in it.
  const load = (target: EventTarget) => {
    const event = new Event('load');
    Object.defineProperty(event, 'target', { value: target });
    document.dispatchEvent(event);
  };
  load(frame);
  post(added, ha, deskWindow);
  // The document's own load, a moment after its first message.
  vi.advanceTimersByTime(500);
  load(frame);
  vi.advanceTimersByTime(9500);
  load(document.body);
  load(frame);
  post(added, ha, deskWindow);
  post(added, ha, window);
  expect(session.timeline.read().documents).toStrictEqual([start, start + 10_000, start + 10_000]);
});

test('starts a desk document no later than the conversations that it announces', () => {
  const { session } = watch();
  post(added);
  const { documents, lanes } = session.timeline.read();
  expect(documents).toHaveLength(1);
  expect(lanes[0]?.presence[0]?.from).toBeGreaterThanOrEqual(Number(documents[0]));
});

test('records what the client has read, and counts the rest', () => {
  const { recordInto } = watch();
  const buffer = createRecordingBuffer();
  recordInto(buffer);
  post(added);
  post(added, 'https://other.example');
  recordInto(undefined);
  post(added);
  expect(buffer.read()).toMatchObject({ messages: [{ event: added.event }], foreign: 1 });
});

test('hears nothing after it was stopped, and leaves the client of the page open', () => {
  const desk = createDeskClient();
  onTestFinished(desk.close);
  const { verdicts, stop, onChange } = watch(desk);
  stop();
  onChange.mockClear();
  post(added);
  expect(verdicts()).toStrictEqual([]);
  expect(onChange).not.toHaveBeenCalled();
  expect(desk.diagnose().delivered).toBe(1);
});
