import { createDeskClient, type DeskClient, type DeskSource } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let frame: HTMLIFrameElement;
let desk: DeskClient | undefined;

/** Creates the client as the README does, before the fake desk. */
function createClient(source: DeskSource = () => frame): DeskClient {
  desk = createDeskClient({ source });
  return desk;
}

/** Adds a window to the frame that shows its document, as jsdom does. */
function showDocument(): void {
  const contentWindow = {};
  Object.assign(contentWindow, { window: contentWindow });
  Object.defineProperties(frame, {
    contentWindow: { configurable: true, value: contentWindow },
    contentDocument: { configurable: true, value: { URL: 'about:blank' } },
  });
}

const idsOf = ({ state }: DeskClient) => state.get().conversations.map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers();
  frame = document.createElement('iframe');
  document.body.append(frame);
});
afterEach(() => {
  desk?.close();
  desk = undefined;
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('a fake desk in a frame', () => {
  it('refuses to send from a frame that is not in the page, and says what to do', () => {
    const fake = createFakeDesk({ source: () => frame });
    frame.remove();
    const message =
      'source: expected a frame that is in the page, received one that is not, so no desk can send from it. Append it to the document first.';
    expect(() => fake.addConversation()).toThrow(new TypeError(message));
    expect(() => createFakeDesk().post({}, { source: frame })).toThrow(new TypeError(message));
  });

  it('creates no window for a frame outside of the page', () => {
    frame.remove();
    createFakeDesk({ source: frame });
    expect(frame.contentWindow).toBeNull();
  });

  it('leaves the frame alone if messages are posted for real', () => {
    createFakeDesk({ source: frame, post: () => {} });
    expect(frame.contentWindow).toBeNull();
  });

  it('leaves a frame with a page of another origin alone', () => {
    const contentWindow = {};
    Object.defineProperties(frame, { contentWindow: { value: contentWindow }, contentDocument: { value: null } });
    const onLoad = vi.fn();
    frame.addEventListener('load', onLoad);
    createFakeDesk({ source: frame });
    expect(frame.contentWindow).toBe(contentWindow);
    expect(onLoad).not.toHaveBeenCalled();
  });

  it('sends nothing from a source that finds no frame yet', () => {
    const client = createClient();
    createFakeDesk({ source: () => undefined }).addConversation();
    expect(client.diagnose().rejected.source).toBe(3);
  });

  it.each<[string, () => void]>([
    ['without a window, as in happy-dom', () => {}],
    ['that shows its document, as in jsdom', showDocument],
  ])('%s: what it sends arrives, whether the client is older or younger', (_frame, prepare) => {
    prepare();
    const older = createClient();
    const fake = createFakeDesk({ source: () => frame });
    const younger = createDeskClient({ source: frame });
    expect(older.state.get()).toEqual(fake.state());
    fake.addConversation();
    expect(older.state.get()).toEqual(fake.state());
    expect(younger.state.get()).toEqual(fake.state());
    expect(older.diagnose().hints).toEqual([]);
    younger.close();
  });

  it.each<[string, () => void]>([
    ['without a window', () => {}],
    ['that shows its document', showDocument],
  ])('%s: loads its page once, and again if it reloads, so that a client drops what is not kept', (_frame, prepare) => {
    prepare();
    const client = createClient();
    const onLoad = vi.fn();
    frame.addEventListener('load', onLoad);
    const fake = createFakeDesk({ source: () => frame });
    const [kept] = [fake.addConversation(), fake.addConversation()];
    expect(onLoad).toHaveBeenCalledTimes(1);
    expect(frame.contentDocument).toBeNull();
    vi.advanceTimersByTime(5000);
    fake.reload({ keep: [kept] });
    vi.advanceTimersByTime(5000);
    expect(onLoad).toHaveBeenCalledTimes(2);
    expect(idsOf(client)).toEqual([kept]);
    expect(client.state.get()).toEqual(fake.state());
  });

  it('finds its frame when it sends, if the application adds it later', () => {
    frame.remove();
    const find = () => document.querySelector('iframe');
    const client = createClient(find);
    const fake = createFakeDesk({ source: find });
    document.body.append(frame);
    const id = fake.addConversation();
    expect(idsOf(client)).toEqual([id]);
  });

  it('has no open window once its frame is gone, so a client forgets everything', () => {
    const client = createClient();
    createFakeDesk({ source: frame }).addConversation();
    const window = frame.contentWindow;
    expect([window?.window === window, window?.closed]).toEqual([true, false]);
    frame.remove();
    expect([frame.contentWindow, window?.closed]).toEqual([null, true]);
    vi.advanceTimersByTime(5000);
    expect(client.state.get()).toMatchObject({ connection: 'none', conversations: [] });
  });

  it('sends what a client of another frame rejects', () => {
    const other = document.body.appendChild(document.createElement('iframe'));
    const client = createClient();
    createFakeDesk({ source: other }).addConversation();
    createFakeDesk({ source: frame }).post({}, { source: other });
    expect(client.diagnose().rejected.source).toBe(4);
  });
});

it('reports a source without an open window, but not a window that says nothing about that, as in jsdom', () => {
  showDocument();
  expect(
    createClient()
      .diagnose()
      .hints.map(({ code }) => code),
  ).not.toContain('no-source');
  frame.remove();
  Object.defineProperty(frame, 'contentWindow', { value: null });
  expect(desk?.diagnose().hints.map(({ code }) => code)).toContain('no-source');
});
