import {
  createDeskClient,
  type DeskClient,
  type DeskClientOptions,
  defineDeskEvent,
  deskEvents,
  type StandardSchema,
} from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeWindow, post } from './postMessage';

const focused = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' };
const added = { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'b', projectId: 1234 };

let page: AbortController;

beforeEach(() => {
  page = new AbortController();
});

afterEach(() => page.abort());

const create = (options: DeskClientOptions) => createDeskClient({ signal: page.signal, ...options });

/** Collects the promises that nobody handles while the test runs, and what is reported. */
function collectUncaught(): unknown[] {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('unhandledRejection', note);
  vi.stubGlobal('reportError', note);
  page.signal.addEventListener('abort', () => {
    process.off('unhandledRejection', note);
    vi.unstubAllGlobals();
  });
  return uncaught;
}

describe('a source function finds nothing if it returns', () => {
  const source = fakeWindow();
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const frame = document.createElement('iframe');

  it.each<[string, () => unknown]>([
    ['a number', () => 7],
    ['text', () => 'iframe'],
    ['true', () => true],
    ['a symbol', () => Symbol('iframe')],
    ['a function', () => () => source],
    ['a list of frames', () => [frame]],
    ['a list of nodes', () => document.querySelectorAll('iframe')],
    ['another element', () => document.createElement('div')],
    ['a promise', () => Promise.resolve(source)],
    ['a promise that fails', () => Promise.reject(new Error('not there yet'))],
    ['a ref', () => ({ current: frame })],
    ['an object with a contentWindow', () => ({ contentWindow: source, contentDocument: null })],
    ['an object with a window', () => ({ window: source })],
    ['a document', () => document],
    [
      'an object with a getter that throws',
      () =>
        Object.defineProperty({}, 'window', {
          get: () => {
            throw new Error('the getter failed');
          },
        }),
    ],
    ['a proxy that was revoked', () => proxy],
    [
      'nothing, because it throws',
      () => {
        throw new Error('not there yet');
      },
    ],
  ])('%s', async (_name, find) => {
    const uncaught = collectUncaught();
    const rejected = vi.fn();
    const heardByOther = vi.fn();
    // A function in JavaScript may return anything.
    const desk = create({ source: find as never, onRejected: rejected });
    const other = create({ source });
    other.onEvent(heardByOther);
    post(focused, { source });
    expect(rejected.mock.calls).toEqual([[{ reason: 'source', origin: 'https://ha.iadvize.com' }]]);
    expect(heardByOther).toHaveBeenCalledTimes(1);
    expect(desk.state.get()).toEqual({ connection: 'none', conversations: [], availability: {} });
    expect(desk.diagnose().hints.map(({ code }) => code)).toEqual(['other-source', 'no-source']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(uncaught).toEqual([]);
  });
});

describe('a schema that closes the client', () => {
  it('keeps the event from the state and the handlers', () => {
    const schema: StandardSchema<{ conversationId: string; projectId: number }> = {
      '~standard': {
        version: 1,
        vendor: 'page',
        validate() {
          desk.close();
          return { value: { conversationId: 'b', projectId: 1234 } };
        },
      },
    };
    const onConversationAdded = defineDeskEvent('CONVERSATION_ADDED', schema);
    const desk = createDeskClient({ events: { ...deskEvents, onConversationAdded } });
    const handler = vi.fn();
    desk.onEvent(handler);
    post(added);
    expect(handler).not.toHaveBeenCalled();
    expect(desk.state.get().conversations).toEqual([]);
  });
});

describe('a source function that closes the client', () => {
  const source = fakeWindow();
  let desk: DeskClient;
  let isClosing: boolean;
  const called = vi.fn();

  beforeEach(() => {
    isClosing = false;
    called.mockReset();
    const find = () => {
      if (isClosing) desk.close();
      return source;
    };
    desk = create({ source: find, onRejected: called });
    post(added, { source });
    desk.onEvent(called);
    desk.state.watch(({ conversations }) => conversations, called);
    called.mockReset();
  });

  it('keeps the message from the state and the handlers', () => {
    const before = desk.state.get();
    isClosing = true;
    post(focused, { source });
    expect(desk.state.get()).toBe(before);
    expect(called).not.toHaveBeenCalled();
  });

  it('keeps a rejection from onRejected', () => {
    isClosing = true;
    post(focused, { source: fakeWindow() });
    expect(called).not.toHaveBeenCalled();
  });

  it('leaves no timer and no listener behind', () => {
    vi.useFakeTimers();
    const frames = [document.createElement('iframe'), document.createElement('iframe')] as const;
    const listeners = frames.map((frame) => {
      Object.defineProperty(frame, 'contentWindow', { value: fakeWindow() });
      return [vi.spyOn(frame, 'addEventListener'), vi.spyOn(frame, 'removeEventListener')] as const;
    });
    let frame = frames[0];
    isClosing = false;
    const other = create({
      source: () => {
        if (isClosing) other.close();
        return frame;
      },
    });
    frame = frames[1];
    isClosing = true;
    vi.advanceTimersByTime(10_000);
    expect(other.diagnose().hints.map(({ code }) => code)).toContain('closed');
    for (const [added, removed] of listeners) expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
