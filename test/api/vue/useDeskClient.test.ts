import type { DeskClient } from 'iadvize-desk-events';
import { createFakeDesk } from 'iadvize-desk-events/testing';
import { useDeskClient } from 'iadvize-desk-events/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type ShallowRef } from 'vue';
import { earlyMessage, forgetPage, keepOnPage } from '../../unit/earlyPage';
import { countMessageListeners } from '../messageListeners';
import { mount } from './mount';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  forgetPage();
});

/** Mounts the composable in a component, and returns its reference, and what it held during the setup. */
function mountClient() {
  const seen: { desk?: Readonly<ShallowRef<DeskClient | undefined>>; atFirst: DeskClient | undefined } = {
    atFirst: undefined,
  };
  const { app } = mount(() => {
    seen.desk = useDeskClient();
    seen.atFirst = seen.desk.value;
    return undefined;
  });
  return { app, atFirst: seen.atFirst, newest: () => seen.desk?.value };
}

describe('useDeskClient in a component', () => {
  it('hears nothing after the component has gone', () => {
    const listeners = countMessageListeners();
    const heard = vi.fn();
    const { app, newest } = mountClient();
    newest()?.onEvent(heard);
    expect(listeners()).toBe(1);
    app.unmount();
    createFakeDesk().addConversation();
    expect(listeners()).toBe(0);
    expect(heard).not.toHaveBeenCalled();
    expect(newest()).toBeUndefined();
  });

  it('returns no client before it is mounted, and then one that gets each message once', () => {
    const heard = vi.fn();
    const { app, atFirst, newest } = mountClient();
    expect(atFirst).toBeUndefined();
    newest()?.onConversationAdded(heard);
    createFakeDesk().addConversation();
    expect(heard).toHaveBeenCalledTimes(1);
    app.unmount();
  });

  it('takes the options', () => {
    const heard = vi.fn();
    const { app } = mount(() => {
      useDeskClient({ origins: ['https://other.example'], onRejected: heard });
      return undefined;
    });
    createFakeDesk().post({});
    expect(heard.mock.calls).toEqual([[{ reason: 'origin', origin: 'https://ha.iadvize.com' }]]);
    app.unmount();
  });
});

describe('useDeskClient in a scope of its own', () => {
  it('returns no client on a server', () => {
    const scope = effectScope();
    vi.stubGlobal('window', undefined);
    expect(scope.run(() => useDeskClient())?.value).toBeUndefined();
    vi.unstubAllGlobals();
    scope.stop();
  });

  it('closes the client with the scope', () => {
    const listeners = countMessageListeners();
    const scope = effectScope();
    const desk = scope.run(() => useDeskClient());
    expect(listeners()).toBe(1);
    scope.stop();
    expect(listeners()).toBe(0);
    expect(desk?.value).toBeUndefined();
  });

  it('returns a client at once, which gets early messages', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const scope = effectScope();
    const desk = scope.run(() => useDeskClient());
    await Promise.resolve();
    expect(desk?.value?.state.get().conversations).toHaveLength(1);
    scope.stop();
  });
});
