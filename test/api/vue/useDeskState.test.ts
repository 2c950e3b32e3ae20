import { createDeskClient, type DeskClient } from 'iadvize-desk-events';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { useDeskState } from 'iadvize-desk-events/vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, nextTick, shallowRef, watch } from 'vue';
import { mount } from './mount';

let fake: FakeDesk;
let desk: DeskClient;

beforeEach(() => {
  fake = createFakeDesk();
  desk = createDeskClient();
});

afterEach(() => {
  desk.close();
});

/** Runs composables in a scope, and returns their result and what stops them. */
function inScope<Result>(run: () => Result) {
  const scope = effectScope();
  // A scope that is active runs the function and returns what it returns.
  return { result: scope.run(run) as Result, stop: () => scope.stop() };
}

describe('useDeskState', () => {
  it('returns the empty snapshot if there is no client', () => {
    const { result: state, stop } = inScope(() => useDeskState(undefined));
    fake.addConversation();
    expect(state.value).toEqual({ connection: 'none', conversations: [], availability: {} });
    stop();
  });

  it('follows the client no longer after its scope has gone', () => {
    const { result: state, stop } = inScope(() => useDeskState(desk));
    stop();
    fake.addConversation();
    expect(state.value.conversations).toEqual([]);
  });

  it('calls nobody if the selected value stays the same', () => {
    const told = vi.fn();
    const { stop } = inScope(() => {
      const focusedId = useDeskState(desk, ({ focusedConversation }) => focusedConversation?.id);
      watch(focusedId, told, { flush: 'sync' });
    });
    fake.setAvailability({ CHAT: 'AVAILABLE' });
    expect(told).not.toHaveBeenCalled();
    fake.addConversation();
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });

  it('returns the snapshot of the client itself', () => {
    fake.addConversation();
    const { result: state, stop } = inScope(() => useDeskState(() => desk));
    expect(state.value).toBe(desk.state.get());
    fake.addConversation();
    expect(state.value).toBe(desk.state.get());
    expect(state.value.conversations).toHaveLength(2);
    stop();
  });

  it('renders once a change for a selector that builds a list', async () => {
    const render = vi.fn();
    const { app, element } = mount(() => {
      const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
      return () => {
        render();
        return ids.value.join();
      };
    });
    expect(render).toHaveBeenCalledTimes(1);
    const first = fake.addConversation();
    await nextTick();
    const second = fake.addConversation();
    await nextTick();
    expect(element.innerHTML).toBe(`<p>${first},${second}</p>`);
    expect(render).toHaveBeenCalledTimes(3);
    app.unmount();
  });

  it('follows another client, and leaves the first', () => {
    const other = createDeskClient({ origins: ['https://other.example'] });
    const current = shallowRef<DeskClient>();
    const told = vi.fn();
    const { result: count, stop } = inScope(() => {
      const picked = useDeskState(current, ({ conversations }) => conversations.length);
      watch(picked, told, { flush: 'sync' });
      return picked;
    });
    current.value = desk;
    fake.addConversation();
    expect(count.value).toBe(1);
    current.value = other;
    expect(count.value).toBe(0);
    fake.addConversation();
    createFakeDesk({ origin: 'https://other.example' }).addConversation();
    current.value = undefined;
    expect(told.mock.calls.map(([value]) => value)).toEqual([1, 0, 1, 0]);
    stop();
    other.close();
  });
});
