import { type DeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { createDeskPlugin, useDesk, useDeskEvent, useDeskState, useFocusedVisitor } from 'iadvize-desk-events/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp, createSSRApp, defineComponent, h, KeepAlive, nextTick, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';
import * as z from 'zod/mini';
import { earlyMessage, forgetPage, keepOnPage } from '../../unit/earlyPage';
import { countMessageListeners } from '../messageListeners';

afterEach(() => {
  vi.restoreAllMocks();
  forgetPage();
});

/** Mounts an application that uses the plugin. Its root component calls composables. */
function mountWithPlugin(setup: () => () => string) {
  const component = defineComponent(() => {
    const render = setup();
    return () => h('p', render());
  });
  const app = createApp(component).use(createDeskPlugin());
  const element = document.createElement('div');
  app.mount(element);
  return { app, text: () => element.textContent };
}

describe('createDeskPlugin', () => {
  it('has one client, from the mount to the unmount of the application', () => {
    const listeners = countMessageListeners();
    const clients: Array<DeskClient | undefined> = [];
    const { app } = mountWithPlugin(() => {
      const desk = useDesk();
      clients.push(desk.value);
      return () => String(Boolean(desk.value));
    });
    expect(clients).toEqual([undefined]);
    expect(listeners()).toBe(1);
    app.unmount();
    expect(listeners()).toBe(0);
  });

  it('leaves nothing behind after a mount that failed, a second mount, or an unmount that throws', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const listeners = countMessageListeners();
    const failure = new Error('the component failed');
    const app = createApp(defineComponent(() => () => null));
    app.unmount = () => {
      throw failure;
    };
    app.use(createDeskPlugin());
    app.mount('#missing');
    expect(listeners()).toBe(0);
    app.mount(document.createElement('div'));
    app.mount(document.createElement('div'));
    expect(listeners()).toBe(1);
    expect(() => app.unmount()).toThrow(failure);
    expect(listeners()).toBe(0);
  });

  it('takes the options of a client', () => {
    const events = {
      ...deskEvents,
      onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.object({ seconds: z.number() })),
    };
    const heard = vi.fn();
    const Typing = defineComponent(() => {
      useDeskEvent(useDesk<typeof events>(), 'VISITOR_TYPING', ({ seconds }) => heard(seconds));
      return () => null;
    });
    const app = createApp(Typing).use(createDeskPlugin({ origins: ['https://desk.example'], events }));
    app.mount(document.createElement('div'));
    const posted = { event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 };
    createFakeDesk().post(posted);
    createFakeDesk().post(posted, { origin: 'https://desk.example' });
    expect(heard.mock.calls).toEqual([[3]]);
    app.unmount();
  });

  it('delivers early messages to the handlers of the first components', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const heard = vi.fn();
    const { app } = mountWithPlugin(() => {
      useDeskEvent('CONVERSATION_ADDED', heard);
      return () => '';
    });
    await nextTick();
    expect(heard).toHaveBeenCalledTimes(1);
    app.unmount();
  });

  it('renders the empty snapshot on a server, and hydrates it without a warning', async () => {
    const complaints = vi.spyOn(console, 'warn');
    const listeners = countMessageListeners();
    const Desk = defineComponent(() => {
      const state = useDeskState();
      return () => h('p', state.value.connection);
    });
    const server = createSSRApp(Desk).use(createDeskPlugin());
    const element = document.createElement('div');
    element.innerHTML = await renderToString(server);
    expect(element.textContent).toBe('none');
    expect(listeners()).toBe(0);
    const app = createSSRApp(Desk).use(createDeskPlugin());
    app.mount(element);
    await nextTick();
    expect(element.textContent).toBe('waiting');
    expect(complaints).not.toHaveBeenCalled();
    app.unmount();
  });

  it('keeps its client while a component in <KeepAlive> is inactive', async () => {
    const isShown = ref(true);
    const Desk = defineComponent(() => {
      const count = useDeskState(useDesk(), ({ conversations }) => conversations.length);
      return () => h('p', String(count.value));
    });
    const element = document.createElement('div');
    const app = createApp(() => h(KeepAlive, null, { default: () => (isShown.value ? h(Desk) : null) }));
    app.use(createDeskPlugin()).mount(element);
    isShown.value = false;
    await nextTick();
    createFakeDesk().addConversation();
    isShown.value = true;
    await nextTick();
    expect(element.textContent).toBe('1');
    app.unmount();
  });
});

describe('in an application with the plugin', () => {
  it("the composables use the plugin's client if none is passed", async () => {
    const heard = vi.fn();
    const { app, text } = mountWithPlugin(() => {
      const state = useDeskState();
      const visitor = useFocusedVisitor();
      useDeskEvent('CONVERSATION_ADDED', ({ conversationId }) => heard(conversationId));
      useDeskEvent('onEvent', ({ event }) => heard(event));
      return () => `${state.value.conversations.length} ${visitor.value?.profile.firstName}`;
    });
    const id = createFakeDesk().addConversation({ visitor: { firstName: 'Ada' } });
    await nextTick();
    expect(text()).toBe('1 Ada');
    expect(heard.mock.calls.slice(0, 2)).toEqual([[id], ['com.iadvize.desk.CONVERSATION_ADDED']]);
    app.unmount();
  });
});

describe('in an application without the plugin', () => {
  it.each<[string, () => void]>([
    ['useDesk', () => useDesk()],
    ['useDeskState', () => useDeskState()],
    ['useDeskEvent', () => useDeskEvent('CONVERSATION_ADDED', () => {})],
    ['useFocusedVisitor', () => useFocusedVisitor()],
  ])('%s says what to do', (name, use) => {
    const failures: unknown[] = [];
    const app = createApp(
      defineComponent(() => {
        use();
        return () => null;
      }),
    );
    app.config.errorHandler = (error) => failures.push(error);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    app.mount(document.createElement('div'));
    expect(failures).toEqual([
      new Error(
        `${name}: the application has no desk. Add app.use(createDeskPlugin()), or create a client with useDeskClient.`,
      ),
    ]);
    app.unmount();
  });
});
