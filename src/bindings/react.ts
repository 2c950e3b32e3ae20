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

/** The part of a client that its state is read from. */
type WithState = Pick<DeskClientMembers, 'state'>;

/** A client that lives as long as React is subscribed to it. */
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
 * A client for as long as the component is mounted: created in an effect, closed on unmount, undefined until then and on a server.
 * The options are those of the first render, as with `useState`: give `source: () => ref.current` for a frame that the component
 * renders.
 */
export function useDeskClient<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options?: CheckedDeskClientOptions<Events>,
): DeskClient<EventsOrStandard<Events>> | undefined {
  const [holder] = useState(() => createHolder(options));
  // Not a state set in an effect: that renders some time later, and what came early would find no handler of the components'.
  return useSyncExternalStore(holder.subscribe, holder.get, none);
}

const whole = (state: DeskState) => state;

/** Asked twice of one state it gives one value, or a selector that builds a new one would render for ever. */
function remembering<Value>(selector: (state: DeskState) => Value, get: () => DeskState): () => Value {
  let last: { readonly state: DeskState; readonly value: Value } | undefined;
  return () => {
    const state = get();
    if (last?.state !== state) last = { state, value: selector(state) };
    return last.value;
  };
}

/** What is known of the desk; the empty snapshot where there is no client yet. */
export function useDeskState(desk: WithState | undefined): DeskState;
/** What the selector picks of what is known of the desk; of the empty snapshot where there is no client yet. */
export function useDeskState<Value>(desk: WithState | undefined, selector: (state: DeskState) => Value): Value;
export function useDeskState(desk: WithState | undefined, selector: (state: DeskState) => unknown = whole): unknown {
  const subscribe = useCallback((listener: () => void) => desk?.state.subscribe(listener) ?? (() => {}), [desk]);
  const select = useMemo(() => remembering(selector, () => desk?.state.get() ?? emptySnapshot), [desk, selector]);
  // Hydration must render what the server did, even where a client has heard the desk meanwhile.
  const selectOnServer = useMemo(() => remembering(selector, () => emptySnapshot), [selector]);
  return useSyncExternalStore(subscribe, select, selectOnServer);
}

/** Calls the latest handler with each event of a method, such as `'onUnknownEvent'`; a new handler doesn't subscribe anew. */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: Client | undefined,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/** Calls the latest handler with each event of a name, such as `'CONVERSATION_FOCUSED'`; a new handler doesn't subscribe anew. */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk:
    | {
        /** Every event, of which the named ones are picked. */
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

/** The visitor that the agent is talking to now; undefined where none is known. */
export function useFocusedVisitor(desk: WithState | undefined): FocusedVisitor | undefined {
  const conversation = useDeskState(desk, focusedKnownConversation);
  return useMemo(() => focusedVisitorOf(conversation), [conversation]);
}
