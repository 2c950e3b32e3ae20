import { createFakeDesk } from 'iadvize-desk-events/testing';
import { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/vue';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { createSSRApp, defineComponent, h, nextTick } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { countMessageListeners } from '../messageListeners';

const handler = vi.fn();

/** Shows what the composables return. */
const Desk = defineComponent(() => {
  const desk = useDeskClient();
  const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
  const visitor = useFocusedVisitor(desk);
  useDeskEvent(desk, 'CONVERSATION_ADDED', handler);
  return () => h('p', `${ids.value.length} conversations, ${visitor.value?.profile.externalId ?? 'nobody'}`);
});

const emptyMarkup = '<p>0 conversations, nobody</p>';
let failed: Mock<typeof console.error>;
let warned: Mock<typeof console.warn>;

beforeEach(() => {
  failed = vi.spyOn(console, 'error');
  warned = vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(failed).not.toHaveBeenCalled();
  expect(warned).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe('the composables', () => {
  it('render the empty snapshot on a server, and listen to nothing', async () => {
    const listeners = countMessageListeners();
    expect(await renderToString(createSSRApp(Desk))).toBe(emptyMarkup);
    expect(listeners()).toBe(0);
  });

  it('take the markup over at hydration without a warning, and follow the desk then', async () => {
    const container = document.createElement('div');
    container.innerHTML = await renderToString(createSSRApp(Desk));
    const app = createSSRApp(Desk);
    app.mount(container);
    expect(container.innerHTML).toBe(emptyMarkup);
    createFakeDesk().addConversation({ visitor: { externalId: 'C-100' } });
    await nextTick();
    expect(container.innerHTML).toBe('<p>1 conversations, C-100</p>');
    expect(handler).toHaveBeenCalledTimes(1);
    app.unmount();
  });
});
