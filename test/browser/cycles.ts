import type { DeskClient } from '../../src/index';

/** What a cycle is done with: a client that stays, and a signal that never aborts. */
export interface CycleParts {
  readonly client: DeskClient;
  readonly signal: AbortSignal;
  /** Lets a message of the desk arrive. */
  readonly receive: () => void;
}

/** One cycle of each kind. Each runs in the CRM page, so it uses nothing from outside. */
export const cycles = {
  'a handler': ({ client }) => {
    client.onConversationFocused(() => {})();
  },
  'a handler of every event': ({ client }) => {
    client.onEvent(() => {})();
  },
  'a handler of unknown events': ({ client }) => {
    client.onUnknownEvent(() => {})();
  },
  'a handler of the focused visitor': ({ client }) => {
    client.onFocusedVisitor(() => {})();
  },
  'a listener of the state': ({ client }) => {
    client.state.subscribe(() => {})();
  },
  'a watcher of the state': ({ client }) => {
    client.state.watch(
      ({ conversations }) => conversations,
      () => {},
    )();
  },
  'a handler with a signal that never aborts': ({ client, signal }) => {
    client.onConversationFocused(() => {}, { signal })();
  },
  'a handler of the focused visitor with a signal that never aborts': ({ client, signal }) => {
    client.onFocusedVisitor(() => {}, { signal })();
  },
  'a handler with a signal that aborts': ({ client }) => {
    const controller = new AbortController();
    client.onConversationFocused(() => {}, { signal: controller.signal });
    controller.abort();
  },
  'a handler that is called once': ({ client, signal, receive }) => {
    client.onConversationFocused(() => {}, { once: true, signal });
    receive();
  },
  'a wait with a signal that has aborted': ({ client }) => {
    client.waitFor('CONVERSATION_FOCUSED', { signal: AbortSignal.abort() }).catch(() => {});
  },
  'a wait with a signal that aborts': ({ client }) => {
    const controller = new AbortController();
    client.waitFor('CONVERSATION_FOCUSED', { signal: controller.signal, timeout: 600_000 }).catch(() => {});
    controller.abort();
  },
  'a wait that ends with its event': ({ client, signal, receive }) => {
    client.waitFor('CONVERSATION_FOCUSED', { signal, timeout: 600_000 });
    receive();
  },
  'a client': ({ signal }) => {
    const client = window.IAdvizeDeskEvents.createDeskClient();
    client.onFocusedVisitor(() => {}, { signal });
    client.state.subscribe(() => {});
    client.close();
  },
  'a client with a signal that never aborts, for a frame': ({ signal }) => {
    const client = window.IAdvizeDeskEvents.createDeskClient({
      signal,
      source: document.querySelector<HTMLIFrameElement>('#desk') ?? window,
    });
    client.onConversationAdded(() => {}, { signal });
    client.waitFor('CONVERSATION_FOCUSED', { signal, timeout: 600_000 }).catch(() => {});
    client.close();
  },
} satisfies Readonly<Record<string, (parts: CycleParts) => void>>;
