import type { DeskClient, DeskEventName, DeskEventNamed, DeskState, Handler, Subscribe } from 'iadvize-desk-events';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { emptySnapshot } from '../../state/snapshot';
import { createFocusedVisitorSelector, type FocusedVisitorIn, type WithState } from '../focusedVisitor';
import {
  type EventNamed,
  type EventOfMethod,
  type NamedEvent,
  type ShortName,
  subscribeByName,
} from '../subscribeByName';
import { missingProvider, useProvidedDesk } from './deskProvider';

type Selector<Value = unknown> = (state: DeskState) => Value;

/** Returns the client that was passed to the hook, even if it is undefined. If none was passed, returns the provider's. */
function usePassedOrProvided<Desk>(hook: string, passed: readonly [desk: Desk | undefined] | readonly []) {
  const provided = useProvidedDesk();
  if (passed.length > 0) return passed[0];
  if (!provided) throw missingProvider(hook);
  return provided.desk;
}

const whole = (state: DeskState) => state;

/** Calls the selector once for each state. Otherwise, a selector that builds a new object would render forever. */
function remembering<Value>(selector: (state: DeskState) => Value, get: () => DeskState): () => Value {
  let last: { readonly state: DeskState; readonly value: Value } | undefined;
  return () => {
    const state = get();
    if (last?.state !== state) last = { state, value: selector(state) };
    return last.value;
  };
}

function useSelected<Value>(desk: WithState | undefined, selector: Selector<Value>): Value {
  const subscribe = useCallback((listener: () => void) => desk?.state.subscribe(listener) ?? (() => {}), [desk]);
  const select = useMemo(() => remembering(selector, () => desk?.state.get() ?? emptySnapshot), [desk, selector]);
  // Hydration must render the same as the server, even if the client has a state by then.
  const selectOnServer = useMemo(() => remembering(selector, () => emptySnapshot), [selector]);
  return useSyncExternalStore(subscribe, select, selectOnServer);
}

/**
 * Returns the state of the desk of the `DeskProvider` above, and renders again when it changes. Until there is a client, the state is
 * empty. Throws an `Error` if there is no provider above.
 */
export function useDeskState(): DeskState;
/**
 * Returns the selector's value for the state of the desk of the `DeskProvider` above, and renders again when that value changes, compared
 * with `Object.is`. Until there is a client, the state is empty. Throws an `Error` if there is no provider above.
 */
export function useDeskState<Value>(selector: (state: DeskState) => Value): Value;
/** Returns the desk's state, and renders again when it changes. Until there is a client, the state is empty. */
export function useDeskState<State = DeskState>(desk: WithState<State> | undefined): State;
/**
 * Returns the selector's value for the desk's state, and renders again when that value changes, compared with `Object.is`. Until there is
 * a client, the state is empty.
 */
export function useDeskState<Value, State = DeskState>(
  desk: WithState<State> | undefined,
  selector: (state: State) => Value,
): Value;
export function useDeskState(...passed: [] | [WithState | Selector | undefined, Selector?]): unknown {
  const [first, second] = passed;
  const isProvided = passed.length === 0 || typeof first === 'function';
  const desk = usePassedOrProvided<WithState>('useDeskState', isProvided ? [] : [first]);
  return useSelected<unknown>(desk, (typeof first === 'function' ? first : second) ?? whole);
}

/**
 * Subscribes to a method of the `DeskProvider`'s client, such as `'onUnknownEvent'`, and calls the latest handler with each event. A new
 * handler doesn't cause a new subscription. Throws an `Error` if there is no provider above.
 */
export function useDeskEvent<Method extends keyof DeskClient & `on${string}`>(
  method: Method,
  handler: Handler<EventOfMethod<DeskClient, Method>>,
): void;
/**
 * Subscribes to the `DeskProvider`'s client, and calls the latest handler with each event of this name, such as `'CONVERSATION_FOCUSED'`.
 * A new handler doesn't cause a new subscription. Throws an `Error` if there is no provider above.
 */
export function useDeskEvent<Name extends DeskEventName>(name: Name, handler: Handler<DeskEventNamed<Name>>): void;
/**
 * Subscribes to a method of the client, such as `'onUnknownEvent'`, and calls the latest handler with each event. A new handler doesn't
 * cause a new subscription.
 */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: Client | undefined,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/**
 * Subscribes to the client, and calls the latest handler with each event of this name, such as `'CONVERSATION_FOCUSED'`. A new handler
 * doesn't cause a new subscription.
 */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk:
    | {
        /** Subscribes to every event. The hook picks the events with the name. */
        readonly onEvent: Subscribe<Event>;
      }
    | undefined,
  name: Name,
  handler: Handler<EventNamed<Event, Name>>,
): void;
export function useDeskEvent(...passed: [string, Handler<never>] | [object | undefined, string, Handler<never>]): void {
  const isProvided = passed.length === 2;
  const client = usePassedOrProvided<object>('useDeskEvent', isProvided ? [] : [passed[0]]);
  const [name, handler] = isProvided ? passed : [passed[1], passed[2]];
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => client && subscribeByName(client, name, (event) => latest.current(event)), [client, name]);
}

/**
 * Returns the visitor that the agent is talking to now, or undefined if no conversation has the focus or its visitor isn't known. Without
 * an argument, it uses the client of the `DeskProvider` above, and throws an `Error` if there is none.
 */
export function useFocusedVisitor<State = DeskState>(
  ...passed: [] | [desk: WithState<State> | undefined]
): FocusedVisitorIn<State> | undefined {
  // The client decides what types its visitors have.
  const desk = usePassedOrProvided('useFocusedVisitor', passed) as WithState | undefined;
  const [selectFocusedVisitor] = useState(createFocusedVisitorSelector);
  return useSelected(desk, selectFocusedVisitor) as FocusedVisitorIn<State> | undefined;
}
