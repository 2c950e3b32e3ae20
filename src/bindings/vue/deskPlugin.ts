import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type EventsOrStandard,
  type ReadFields,
  type StandardDeskEvents,
} from 'iadvize-desk-events';
import { type InjectionKey, inject, type ObjectPlugin, type ShallowRef, shallowRef } from 'vue';

/** A read-only shallow ref of a client. It holds undefined before the mount, after the end, and on a server. */
export type DeskRef<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = Readonly<ShallowRef<DeskClient<EventsOrStandard<Events>, Profile> | undefined>>;

const deskKey: InjectionKey<DeskRef> = /* @__PURE__ */ Symbol('desk');

/**
 * Creates a plugin with one client for the whole application. The plugin creates the client when the application mounts, and closes it
 * when the application unmounts. Routes, `<KeepAlive>` and hot reloads of components don't affect the client. On a server, there is no
 * client. The options are those of `createDeskClient`. If you render the desk's frame, pass a source that finds the frame, such as
 * `() => document.querySelector('iframe')`. The mount throws a `TypeError` if an option can't be used.
 *
 * @example
 * createApp(App).use(createDeskPlugin({ source: () => document.querySelector('iframe') })).mount('#app');
 */
export function createDeskPlugin<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>(options?: CheckedDeskClientOptions<Events, Profile>): ObjectPlugin {
  return {
    install(app) {
      const desk = shallowRef<DeskClient>();
      app.provide(deskKey, desk);
      // Vue has no hook for the mount of an application, and only since 3.5 one for its unmount.
      const { mount, unmount } = app;
      app.mount = (...parameters) => {
        const root = mount(...parameters);
        // Vue only warns if there is no element, or if the application is mounted already.
        if (root === undefined || desk.value) return root;
        // Hydration must render the same as the server, so the client comes afterward. The key has one type for all applications. A
        // component names its own events with `useDesk<typeof events>()`.
        desk.value = createDeskClient(options) as unknown as DeskClient;
        return root;
      };
      app.unmount = () => {
        try {
          unmount();
        } finally {
          desk.value?.close();
          desk.value = undefined;
        }
      };
    },
  };
}

/** Returns the plugin's ref of the client. Throws an `Error` that names the composable if the application doesn't use the plugin. */
export function providedDesk(composable: string): DeskRef {
  const desk = inject(deskKey, undefined);
  if (desk) return desk;
  throw new Error(
    `${composable}: the application has no desk. Add app.use(createDeskPlugin()), or create a client with useDeskClient.`,
  );
}

/**
 * Returns a ref of the client of `createDeskPlugin`. The ref holds undefined while the application isn't mounted and on a server. If you
 * passed your own events to the plugin, pass their type: `useDesk<typeof events>()`. If you passed a `profile` function, pass the type of
 * what it returns, too: `useDesk<typeof events, ReturnType<typeof profile>>()`. Pass the ref to the other composables, and they have these
 * types. Throws an `Error` if the application doesn't use the plugin.
 */
export function useDesk<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
>(): DeskRef<Events, Profile> {
  // The key has one type for all applications.
  return providedDesk('useDesk') as unknown as DeskRef<Events, Profile>;
}
