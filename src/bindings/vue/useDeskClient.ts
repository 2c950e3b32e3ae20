import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type EventsOrStandard,
  type ReadFields,
  type StandardDeskEvents,
} from 'iadvize-desk-events';
import { getCurrentInstance, onMounted, onScopeDispose, shallowRef } from 'vue';
import type { DeskRef } from './deskPlugin';

/**
 * Creates a client when the component mounts, and closes it when the component's scope ends. In an effect scope outside of components, it
 * creates the client right away. Returns a ref of the client. The ref holds undefined before the mount and on a server. `<KeepAlive>` keeps
 * the client, but takes the component's frame out of the page, and that unloads the desk. If the client and the desk have to outlive
 * routes, use `createDeskPlugin`. If the component renders the desk's frame, pass `source: () => frame.value`.
 */
export function useDeskClient<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>(options?: CheckedDeskClientOptions<Events, Profile>): DeskRef<Events, Profile> {
  const desk = shallowRef<DeskClient<EventsOrStandard<Events>, Profile>>();
  const create = () => {
    desk.value = createDeskClient(options);
  };
  // An effect scope outside of components never mounts.
  if (getCurrentInstance()) onMounted(create);
  else if (typeof window !== 'undefined') create();
  onScopeDispose(() => {
    desk.value?.close();
    desk.value = undefined;
  });
  return desk;
}
