import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskEventDefinitions,
  type EventsOrStandard,
} from 'iadvize-desk-events';
import { rememberFrame } from './rememberFrame';

/** Holds a component's client, from when React first subscribes until the component has gone. */
export interface HeldClient<Events extends DeskEventDefinitions> {
  /** Returns the client, or undefined before there is one. */
  readonly get: () => DeskClient<EventsOrStandard<Events>> | undefined;
  /** For `useSyncExternalStore`: creates the client if there is none. */
  readonly subscribe: (changed: () => void) => () => void;
  /** For `useInsertionEffect`: the component is there until the returned function is called. */
  readonly mount: () => () => void;
}

/**
 * Creates a holder. React unsubscribes from a component that is hidden, in StrictMode, and after an edit of the source. Only
 * insertion effects tell these from an unmount: they last as long as the component, and an edit runs them again at once.
 */
export function holdClient<const Events extends DeskEventDefinitions>(
  options: CheckedDeskClientOptions<Events> | undefined,
): HeldClient<Events> {
  const remembered = options?.source ? { ...options, source: rememberFrame(options.source) } : options;
  let client: DeskClient<EventsOrStandard<Events>> | undefined;
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
        // A component that goes while it is hidden was unsubscribed from before. After an edit, it is back by then.
        queueMicrotask(closeIfGone);
      };
    },
  };
}
