import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type EventsOrStandard,
  type StandardDeskEvents,
} from 'iadvize-desk-events';
import { type InjectionKey, inject, type ObjectPlugin, type ShallowRef, shallowRef } from 'vue';

/** A ref of a client, which holds undefined before the mount and on a server. */
export type DeskRef<Events extends DeskEventDefinitions = StandardDeskEvents> = Readonly<
  ShallowRef<DeskClient<EventsOrStandard<Events>> | undefined>
>;

const deskKey: InjectionKey<DeskRef> = /* @__PURE__ */ Symbol('desk');

/**
 * Creates a plugin that has one client for the whole application: it creates the client when the application mounts, and closes it
 * when the application unmounts. Neither routes nor `<KeepAlive>` nor hot reloads of components affect it. On a server there is no
 * client. The options are those of `createDeskClient`. If you render the desk's frame, pass a source that finds it, such as
 * `() => document.querySelector('iframe')`.
 *
 * @example
 * createApp(App).use(createDeskPlugin({ source: () => document.querySelector('iframe') })).mount('#app');
 */
export function createDeskPlugin<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options?: CheckedDeskClientOptions<Events>,
): ObjectPlugin {
  return {
    install(app) {
      const desk = shallowRef<DeskClient>();
      app.provide(deskKey, desk);
      // Vue has no hook for the mount of an application, and one for its end only since 3.5.
      const { mount, unmount } = app;
      app.mount = (...parameters) => {
        const root = mount(...parameters);
        // Hydration must render what the server rendered, so the client comes afterwards. A key has one type for all applications: a
        // component says by `useDesk<typeof events>()` which events it expects.
        desk.value = createDeskClient(options) as unknown as DeskClient;
        return root;
      };
      app.unmount = () => {
        unmount();
        desk.value?.close();
        desk.value = undefined;
      };
    },
  };
}

/** What the plugin provides. Throws an `Error` that names the composable if the application doesn't use the plugin. */
export function providedDesk(composable: string): DeskRef {
  const desk = inject(deskKey, undefined);
  if (desk) return desk;
  throw new Error(
    `${composable}: the application has no desk. Add app.use(createDeskPlugin()), or pass the client that useDeskClient returned.`,
  );
}

/**
 * Returns a ref of the client of `createDeskPlugin`. It holds undefined unless the application is mounted, so also on a
 * server. If the plugin got events of your own, pass their type: `useDesk<typeof events>()`. Throws an `Error` if the application doesn't
 * use the plugin.
 */
export function useDesk<const Events extends DeskEventDefinitions = StandardDeskEvents>(): DeskRef<Events> {
  // The key has one type for all applications.
  return providedDesk('useDesk') as unknown as DeskRef<Events>;
}
