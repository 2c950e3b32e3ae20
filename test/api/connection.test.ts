import { createDeskClient, type DeskClient, type DeskSource } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtures } from '../fixtures';
import { fakeWindow, post } from './postMessage';

/** A frame whose window can be taken away. */
function fakeFrame(contentWindow: Window | null): HTMLIFrameElement {
  return Object.defineProperties(document.createElement('iframe'), {
    contentDocument: { value: null },
    contentWindow: { value: contentWindow, writable: true },
  });
}

const added = (conversationId: string) => ({ ...fixtures.onConversationAdded.posted, conversationId });
const focused = (conversationId: string) => ({ ...fixtures.onConversationFocused.posted, conversationId });
const visitorOf = (conversationId: string) => ({ ...fixtures.onConversationVisitorUpdated.posted, conversationId });

let desk: DeskClient;
const open = (source?: DeskSource) => {
  desk = source ? createDeskClient({ source }) : createDeskClient();
};
const connection = () => desk.state.get().connection;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  desk.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('state.connection', () => {
  it("is 'waiting' for the first event if there is no source, and then 'live'", () => {
    open();
    expect(connection()).toBe('waiting');
    post({ event: 'com.iadvize.desk.SOMETHING_UNKNOWN' });
    expect(connection()).toBe('live');
    vi.advanceTimersByTime(60_000);
    expect(connection()).toBe('live');
  });

  it('does not change if a message is rejected', () => {
    const window = fakeWindow();
    open(window);
    post({ event: 'com.iadvize.desk.CONVERSATION_ADDED' }, { source: window });
    post(added('a'), { source: fakeWindow() });
    post(added('a'), { source: window, origin: 'https://elsewhere.example' });
    expect(connection()).toBe('waiting');
  });

  it("is 'none' if the source has no window, and until it has one", () => {
    let frame: HTMLIFrameElement | null = null;
    open(() => frame);
    expect(connection()).toBe('none');
    frame = fakeFrame(fakeWindow());
    expect(connection()).toBe('waiting');
  });

  it('is up to date, with everything else, in the handlers of the first event', () => {
    const window = fakeWindow();
    open(window);
    const seen: unknown[] = [];
    desk.state.watch(
      (state) => state.connection,
      (value) => seen.push(value),
    );
    desk.onConversationAdded(() => seen.push(desk.state.get().conversations.length));
    post(added('a'), { source: window });
    expect(seen).toEqual(['waiting', 'live', 1]);
  });
});

describe('a desk that goes away', () => {
  it('is unknown within 3 s, and the screen pop’s signal aborts', () => {
    const window = fakeWindow();
    const frame = fakeFrame(window);
    open(frame);
    let signal: AbortSignal | undefined;
    desk.onFocusedVisitor((_focused, context) => {
      signal = context.signal;
    });
    for (const message of [added('a'), visitorOf('a'), focused('a')]) post(message, { source: window });
    expect(signal?.aborted).toBe(false);
    Object.assign(frame, { contentWindow: null });
    vi.advanceTimersByTime(3000);
    expect(desk.state.get()).toStrictEqual({ connection: 'none', conversations: [], availability: {} });
    expect(signal?.aborted).toBe(true);
  });

  it('leaves no visitor for a conversation of the next desk', () => {
    const window = fakeWindow();
    const frame = fakeFrame(window);
    open(frame);
    post(visitorOf('a'), { source: window });
    Object.assign(frame, { contentWindow: null });
    vi.advanceTimersByTime(3000);
    const next = fakeWindow();
    Object.assign(frame, { contentWindow: next });
    post(added('a'), { source: next });
    expect(desk.state.get().conversations[0]).not.toHaveProperty('visitor');
  });
});

describe('state.reset', () => {
  it('makes the next announcement count as the first one', () => {
    const window = fakeWindow();
    const frame = fakeFrame(window);
    open(frame);
    post(added('a'), { source: window });
    desk.state.reset();
    post(added('a'), { source: window });
    vi.advanceTimersByTime(1500);
    frame.dispatchEvent(new Event('load'));
    // A repeated announcement would have shown the new document.
    expect(connection()).toBe('waiting');
  });
});
