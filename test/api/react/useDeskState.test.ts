import { createDeskClient, type DeskClient, type DeskState } from 'iadvize-desk-events';
import { useDeskState } from 'iadvize-desk-events/react';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount, settle } from './mount';

const idsOf = ({ conversations }: DeskState) => conversations.map(({ id }) => id);
const focusedIdOf = ({ focusedConversation }: DeskState) => focusedConversation?.id;

let desk: DeskClient;

beforeEach(() => {
  desk = createDeskClient();
});

afterEach(() => {
  desk.close();
  vi.restoreAllMocks();
});

/** Mounts the hook, and returns all that it returned, in order. */
function mountState<Value>(client: DeskClient | undefined, selector: (state: DeskState) => Value, strict = false) {
  const given: Value[] = [];
  const use = (other: DeskClient | undefined, select: (state: DeskState) => Value) => () => {
    given.push(useDeskState(other, select));
  };
  const { render, unmount } = mount(use(client, selector), { strict });
  const change = (other: DeskClient | undefined, select = selector) => render(use(other, select));
  return { given, newest: () => given.at(-1), change, unmount };
}

describe('useDeskState', () => {
  it('returns the empty snapshot if there is no client', () => {
    const given: DeskState[] = [];
    const { unmount } = mount(() => given.push(useDeskState(undefined)));
    settle(() => createFakeDesk().addConversation());
    expect(given).toEqual([{ connection: 'none', conversations: [], availability: {} }]);
    unmount();
  });

  it('ends its one subscription when the component has gone', () => {
    const subscribe = vi.spyOn(desk.state, 'subscribe');
    const { given, unmount } = mountState(desk, idsOf);
    expect(subscribe).toHaveBeenCalledTimes(1);
    const [listener] = subscribe.mock.calls[0] ?? [];
    unmount();
    const renders = given.length;
    const look = vi.spyOn(desk.state, 'get');
    createFakeDesk().addConversation();
    expect(listener).toBeTypeOf('function');
    expect(look).not.toHaveBeenCalled();
    expect(given).toHaveLength(renders);
  });

  it('does not render if the selected value stays the same', () => {
    const { given, unmount } = mountState(desk, focusedIdOf);
    const fake = createFakeDesk();
    settle(() => fake.setAvailability({ CHAT: 'AVAILABLE' }));
    expect(given).toEqual([undefined]);
    unmount();
  });

  it('returns the snapshot of the client itself, and each one after it', () => {
    const fake = createFakeDesk();
    fake.addConversation();
    const given: DeskState[] = [];
    const { unmount } = mount(() => given.push(useDeskState(desk)));
    expect(given.at(-1)).toBe(desk.state.get());
    settle(() => fake.addConversation());
    expect(given.at(-1)).toBe(desk.state.get());
    expect(given.at(-1)?.conversations).toHaveLength(2);
    unmount();
  });

  it.each([false, true])('renders once for each change if the selector builds a list, if strict is %s', (strict) => {
    const failed = vi.spyOn(console, 'error');
    const given: string[][] = [];
    // A new selector for each render, as an arrow written in the component is.
    const { unmount } = mount(() => given.push(useDeskState(desk, (state) => idsOf(state))), { strict });
    const rendersAtFirst = given.length;
    const fake = createFakeDesk();
    const ids = [settle(() => fake.addConversation()), settle(() => fake.addConversation())];
    expect(given.at(-1)).toEqual(ids);
    // The strict mode calls each component twice.
    expect(given.length - rendersAtFirst).toBe(strict ? 4 : 2);
    expect(failed).not.toHaveBeenCalled();
    unmount();
  });

  it('takes a new selector in the same render', () => {
    createFakeDesk().addConversation();
    const { given, newest, change, unmount } = mountState<unknown>(desk, ({ conversations }) => conversations.length);
    const renders = given.length;
    change(desk, ({ availability }) => availability);
    expect(given.slice(renders)).toEqual([{}]);
    expect(newest()).toBe(desk.state.get().availability);
    unmount();
  });

  it('follows another client, and leaves the first', () => {
    const fake = createFakeDesk({ origin: 'https://other.example' });
    const other = createDeskClient({ origins: ['https://other.example'] });
    const subscribe = vi.spyOn(desk.state, 'subscribe');
    const { given, newest, change, unmount } = mountState<number>(
      undefined,
      ({ conversations }) => conversations.length,
    );
    change(desk);
    settle(() => createFakeDesk().addConversation());
    expect(newest()).toBe(1);
    change(other);
    expect(newest()).toBe(0);
    const renders = given.length;
    settle(() => createFakeDesk().addConversation());
    expect(given).toHaveLength(renders);
    settle(() => {
      fake.addConversation();
      fake.addConversation();
    });
    expect(newest()).toBe(2);
    expect(subscribe).toHaveBeenCalledTimes(1);
    unmount();
    other.close();
  });
});
