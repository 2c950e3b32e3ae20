import type {
  CheckedDeskClientOptions,
  DeskClient,
  DeskEventDefinitions,
  EventsOrStandard,
  ReadFields,
  StandardDeskEvents,
} from 'iadvize-desk-events';
import { createContext, createElement, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import { useDeskClient } from './useDeskClient';

/** A provider's client, in an object. The object distinguishes a provider without a client from no provider at all. */
interface ProvidedDesk {
  readonly desk: DeskClient | undefined;
}

const DeskContext = /* @__PURE__ */ createContext<ProvidedDesk | undefined>(undefined);

/** The props of `DeskProvider`: the options of `createDeskClient`, and the children that use the client. */
export type DeskProviderProps<
  Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
> = CheckedDeskClientOptions<Events, Profile> & {
  /** The part of the application that uses the client. */
  readonly children?: ReactNode;
};

/**
 * Creates one client for all components below it, and closes it when it unmounts. Put it at the root of your application, outside of
 * routes. Its props are the options of `createDeskClient`, and only those of the first render count. If you render the desk's frame below
 * it, pass a source that finds the frame, such as `source={() => document.querySelector('iframe')}`. Throws a `TypeError` if an option
 * can't be used.
 *
 * @example
 * <DeskProvider source={() => document.querySelector('iframe')}><App /></DeskProvider>
 */
export function DeskProvider<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>({ children, ...options }: DeskProviderProps<Events, Profile>): ReactElement {
  // The compiler can't see that the props without the children are the options.
  const desk = useDeskClient(options as unknown as CheckedDeskClientOptions<Events, Profile>);
  // A context has one type. A component names its own events with `useDesk<typeof events>()`.
  const provided = useMemo(() => ({ desk: desk as unknown as DeskClient | undefined }), [desk]);
  return createElement(DeskContext.Provider, { value: provided }, children);
}

/** Returns the client of the provider above, in an object; undefined if there is no provider. */
export function useProvidedDesk(): ProvidedDesk | undefined {
  return useContext(DeskContext);
}

/** Creates the error for a hook that needs a provider. */
export const missingProvider = (hook: string): Error =>
  new Error(`${hook}: there is no DeskProvider above this component. Add one, or create a client with useDeskClient.`);

/**
 * Returns the client of the `DeskProvider` above. Returns undefined before the provider has mounted and on a server. If you passed your own
 * events to the provider, pass their type: `useDesk<typeof events>()`. If you passed a `profile` function, pass the type of what it returns,
 * too: `useDesk<typeof events, ReturnType<typeof profile>>()`. Pass the client to the other hooks, and they have these types. Throws an
 * `Error` if there is no provider above.
 */
export function useDesk<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
>(): DeskClient<EventsOrStandard<Events>, Profile> | undefined {
  const provided = useProvidedDesk();
  if (!provided) throw missingProvider('useDesk');
  // A context has one type for all providers.
  return provided.desk as unknown as DeskClient<EventsOrStandard<Events>, Profile> | undefined;
}
