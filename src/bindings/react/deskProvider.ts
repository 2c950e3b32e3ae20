import type {
  CheckedDeskClientOptions,
  DeskClient,
  DeskEventDefinitions,
  EventsOrStandard,
  StandardDeskEvents,
} from 'iadvize-desk-events';
import { createContext, createElement, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import { useDeskClient } from './useDeskClient';

/** The client that a provider has, in an object, so that a provider without a client differs from no provider. */
interface ProvidedDesk {
  readonly desk: DeskClient | undefined;
}

const DeskContext = /* @__PURE__ */ createContext<ProvidedDesk | undefined>(undefined);

/** The options of `createDeskClient`, and the part of the application that uses the client. */
export type DeskProviderProps<Events extends DeskEventDefinitions = StandardDeskEvents> =
  CheckedDeskClientOptions<Events> & {
    /** The part of the application that uses the client. */
    readonly children?: ReactNode;
  };

/**
 * Creates one client for all components below it. Put it at the root of your application, outside of routes: the client lives as
 * long as the provider is mounted. Its props are the options of `createDeskClient`; only those of the first render count. If you
 * render the desk's frame below it, pass a source that finds it, such as `source={() => document.querySelector('iframe')}`.
 *
 * @example
 * <DeskProvider source={() => document.querySelector('iframe')}><App /></DeskProvider>
 */
export function DeskProvider<const Events extends DeskEventDefinitions = StandardDeskEvents>({
  children,
  ...options
}: DeskProviderProps<Events>): ReactElement {
  // The compiler can't see that the props without the children are the options again.
  const desk = useDeskClient(options as unknown as CheckedDeskClientOptions<Events>);
  // Below the provider, a component says by `useDesk<typeof events>()` which events it expects.
  const provided = useMemo(() => ({ desk: desk as DeskClient | undefined }), [desk]);
  return createElement(DeskContext.Provider, { value: provided }, children);
}

/** Returns what the provider above has. The caller is the hook that the error names. */
export function useProvidedDesk(): ProvidedDesk | undefined {
  return useContext(DeskContext);
}

/** The error of a hook that needs a provider. */
export const missingProvider = (hook: string): Error =>
  new Error(
    `${hook}: there is no DeskProvider above this component. Add one, or pass the client that useDeskClient returned.`,
  );

/**
 * Returns the client of the `DeskProvider` above, or undefined before the provider has mounted and on a server. If the provider has
 * events of your own, pass their type: `useDesk<typeof events>()`. Throws an `Error` if there is no provider above.
 */
export function useDesk<const Events extends DeskEventDefinitions = StandardDeskEvents>():
  | DeskClient<EventsOrStandard<Events>>
  | undefined {
  const provided = useProvidedDesk();
  if (!provided) throw missingProvider('useDesk');
  // A context has one type for all providers.
  return provided.desk as DeskClient<EventsOrStandard<Events>> | undefined;
}
