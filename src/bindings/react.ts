import {
  type CheckedDeskClientOptions,
  createDeskClient,
  type DeskClient,
  type DeskClientMembers,
  type DeskEventDefinitions,
  type DeskState,
  type EventsOrStandard,
  type FocusedVisitor,
  type Handler,
  type StandardDeskEvents,
  type Subscribe,
} from 'iadvize-desk-events';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { emptySnapshot } from '../state/snapshot';
import { focusedKnownConversation, focusedVisitorOf } from './focusedVisitor';
import {
  type EventNamed,
  type EventOfMethod,
  type NamedEvent,
  type ShortName,
  subscribeByName,
} from './subscribeByName';

/** The part of a client that holds its state. */
type WithState = Pick<DeskClientMembers, 'state'>;

/** Creates a holder whose client lives as long as React is subscribed to the holder. */
function createHolder<const Events extends DeskEventDefinitions>(
  options: CheckedDeskClientOptions<Events> | undefined,
) {
  let held: DeskClient<EventsOrStandard<Events>> | undefined;
  return {
    get: () => held,
    subscribe(changed: () => void) {
      const client = createDeskClient(options);
      held = client;
      changed();
      return () => {
        client.close();
        held = undefined;
      };
    },
  };
}

const none = () => undefined;

/**
 * Creates a client when the component mounts, and closes it when the component unmounts. Returns the client, or undefined before the
 * mount and on a server. Only the first render's options count, as with `useState`. If the component renders the desk's frame, pass
 * `source: () => ref.current`.
 */
export function useDeskClient<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options?: CheckedDeskClientOptions<Events>,
): DeskClient<EventsOrStandard<Events>> | undefined {
  const [holder] = useState(() => createHolder(options));
  // A state that an effect sets would render some time later, and early messages would find no handlers.
  return useSyncExternalStore(holder.subscribe, holder.get, none);
}

const whole = (state: DeskState) => state;

/** Calls the selector once for each state. Without that, a selector that builds a new object would render forever. */
function remembering<Value>(selector: (state: DeskState) => Value, get: () => DeskState): () => Value {
  let last: { readonly state: DeskState; readonly value: Value } | undefined;
  return () => {
    const state = get();
    if (last?.state !== state) last = { state, value: selector(state) };
    return last.value;
  };
}

/** Returns the desk's state, and renders again when it changes. The state is empty until there is a client. */
export function useDeskState(desk: WithState | undefined): DeskState;
/** Returns what the selector picks from the desk's state, and renders again when that changes. The state is empty until there is a client. */
export function useDeskState<Value>(desk: WithState | undefined, selector: (state: DeskState) => Value): Value;
export function useDeskState(desk: WithState | undefined, selector: (state: DeskState) => unknown = whole): unknown {
  const subscribe = useCallback((listener: () => void) => desk?.state.subscribe(listener) ?? (() => {}), [desk]);
  const select = useMemo(() => remembering(selector, () => desk?.state.get() ?? emptySnapshot), [desk, selector]);
  // Hydration must render what the server rendered, even if the client has a state by then.
  const selectOnServer = useMemo(() => remembering(selector, () => emptySnapshot), [selector]);
  return useSyncExternalStore(subscribe, select, selectOnServer);
}

/** Calls the latest handler with each event of a method such as `'onUnknownEvent'`. A new handler doesn't cause a new subscription. */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: Client | undefined,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/** Calls the latest handler with each event of a name such as `'CONVERSATION_FOCUSED'`. A new handler doesn't cause a new subscription. */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk:
    | {
        /** Subscribes to every event. The hook picks those of the name. */
        readonly onEvent: Subscribe<Event>;
      }
    | undefined,
  name: Name,
  handler: Handler<EventNamed<Event, Name>>,
): void;
export function useDeskEvent(desk: object | undefined, name: string, handler: Handler<never>): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => desk && subscribeByName(desk, name, (event) => latest.current(event)), [desk, name]);
}

/** Returns the visitor that the agent is talking to now, or undefined if nobody has the focus or the visitor isn't known. */
export function useFocusedVisitor(desk: WithState | undefined): FocusedVisitor | undefined {
  const conversation = useDeskState(desk, focusedKnownConversation);
  return useMemo(() => focusedVisitorOf(conversation), [conversation]);
}
