import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type DeskSource,
  type EventsOrStandard,
  type ReadFields,
} from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';
import { rememberFrame } from './keepLastFrame';

/** Holds a component's client from React's first subscription until the component is gone. */
export interface HeldClient<Events extends DeskEventDefinitions, Profile extends object> {
  /** Returns the client, or undefined before there is one. */
  readonly get: () => DeskClient<EventsOrStandard<Events>, Profile> | undefined;
  /** Creates the client if there is none. Pass it to `useSyncExternalStore`. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Marks the component as mounted until the returned function is called. Pass it to `useInsertionEffect`. */
  readonly mount: () => () => void;
}

/**
 * Creates a holder. React also unsubscribes if a component is hidden, in StrictMode, and after an edit of the source code. Only insertion
 * effects distinguish these from an unmount: they last as long as the component, and after an edit they run again right away.
 */
export function holdClient<const Events extends DeskEventDefinitions, Profile extends ReadFields>(
  options: CheckedDeskClientOptions<Events, Profile> | undefined,
): HeldClient<Events, Profile> {
  const { source } = ownFieldsOf<{ readonly source?: DeskSource }>(options);
  const remembered = source ? { ...options, source: rememberFrame(source) } : options;
  let client: DeskClient<EventsOrStandard<Events>, Profile> | undefined;
  let isMounted = false;
  let isSubscribed = false;
  const closeIfGone = () => {
    if (isMounted || isSubscribed) return;
    client?.close();
    client = undefined;
  };
  return {
    get: () => client,
    subscribe(changed) {
      isSubscribed = true;
      client ??= createDeskClient(remembered);
      changed();
      return () => {
        isSubscribed = false;
        closeIfGone();
      };
    },
    mount() {
      isMounted = true;
      return () => {
        isMounted = false;
        // If the component was hidden, React has unsubscribed already. After an edit, the component is back before the microtask.
        queueMicrotask(closeIfGone);
      };
    },
  };
}
