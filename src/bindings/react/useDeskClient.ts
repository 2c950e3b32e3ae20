import type {
  CheckedDeskClientOptions,
  DeskClient,
  DeskEventDefinitions,
  EventsOrStandard,
  ReadFields,
  StandardDeskEvents,
} from 'iadvize-desk-events';
import { useInsertionEffect, useState, useSyncExternalStore } from 'react';
import { holdClient } from './heldClient';

const none = () => undefined;

/**
 * Creates a client when the component mounts, and closes it when the component unmounts. Returns the client, or undefined before the
 * mount and on a server. The client stays the same while an `<Activity>` hides the component, in StrictMode, and after a Fast Refresh.
 * Only the first render's options count, as with `useState`. If the component renders the desk's frame, pass `source: () => ref.current`.
 * If the client has to outlive routes, use `DeskProvider`. Throws a `TypeError` if an option can't be used.
 */
export function useDeskClient<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>(options?: CheckedDeskClientOptions<Events, Profile>): DeskClient<EventsOrStandard<Events>, Profile> | undefined {
  const [held] = useState(() => holdClient(options));
  useInsertionEffect(held.mount, [held]);
  // An effect that sets a state would render too late, and early messages would find no handlers.
  return useSyncExternalStore(held.subscribe, held.get, none);
}
