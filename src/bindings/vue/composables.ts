import type { DeskClient, DeskEventName, DeskEventNamed, DeskState, Handler, Subscribe } from 'iadvize-desk-events';
import { type ComputedRef, computed, type MaybeRefOrGetter, type ShallowRef, shallowRef, toValue, watch } from 'vue';
import { emptySnapshot } from '../../state/snapshot';
import { createFocusedVisitorSelector, type FocusedVisitorIn, type WithState } from '../focusedVisitor';
import {
  type EventNamed,
  type EventOfMethod,
  type NamedEvent,
  type ShortName,
  subscribeByName,
} from '../subscribeByName';
import { providedDesk } from './deskPlugin';

/** A client, a ref of one, or a getter. */
type PassedDesk<Desk = WithState> = MaybeRefOrGetter<Desk | undefined>;

/** Returns the client that was passed to the composable, even if it is undefined. If none was passed, returns the plugin's. */
const passedOrProvided = <Desk>(composable: string, passed: readonly PassedDesk<Desk>[]) =>
  passed.length > 0 ? passed[0] : providedDesk(composable);

const whole = (state: DeskState) => state;

/**
 * Returns a shallow ref of the state of the desk of `createDeskPlugin`. Until there is a client, the state is empty. Throws an `Error` if
 * the application doesn't use the plugin.
 */
export function useDeskState(): Readonly<ShallowRef<DeskState>>;
/** Returns a shallow ref of the desk's state. Until there is a client, the state is empty. */
export function useDeskState<State = DeskState>(
  desk: MaybeRefOrGetter<WithState<State> | undefined>,
): Readonly<ShallowRef<State>>;
/** Returns a shallow ref of the selector's value for the desk's state. Until there is a client, the state is empty. */
export function useDeskState<Value, State = DeskState>(
  desk: MaybeRefOrGetter<WithState<State> | undefined>,
  selector: (state: State) => Value,
): Readonly<ShallowRef<Value>>;
export function useDeskState(
  ...passed: [] | [desk: PassedDesk, selector?: (state: DeskState) => unknown]
): Readonly<ShallowRef<unknown>> {
  return useSelected(passedOrProvided('useDeskState', passed.length > 0 ? [passed[0]] : []), passed[1] ?? whole);
}

function useSelected<Value>(desk: PassedDesk, selector: (state: DeskState) => Value): Readonly<ShallowRef<Value>> {
  const selected = shallowRef<Value>(selector(emptySnapshot));
  watch(
    () => toValue(desk),
    (client, _former, onCleanup) => {
      selected.value = selector(client?.state.get() ?? emptySnapshot);
      if (client) {
        onCleanup(
          client.state.watch(selector, (value) => {
            selected.value = value;
          }),
        );
      }
    },
    { immediate: true, flush: 'sync' },
  );
  return selected;
}

/**
 * Subscribes to a method of the client of `createDeskPlugin`, such as `'onUnknownEvent'`, until the scope ends. Throws an `Error` if the
 * application doesn't use the plugin.
 */
export function useDeskEvent<Method extends keyof DeskClient & `on${string}`>(
  method: Method,
  handler: Handler<EventOfMethod<DeskClient, Method>>,
): void;
/**
 * Subscribes to the events with this name, such as `'CONVERSATION_FOCUSED'`, of the client of `createDeskPlugin`, until the scope ends.
 * Throws an `Error` if the application doesn't use the plugin.
 */
export function useDeskEvent<Name extends DeskEventName>(name: Name, handler: Handler<DeskEventNamed<Name>>): void;
/** Subscribes to a method of the client, such as `'onUnknownEvent'`, until the scope ends. */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: MaybeRefOrGetter<Client | undefined>,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/** Subscribes to the client's events with this name, such as `'CONVERSATION_FOCUSED'`, until the scope ends. */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk: MaybeRefOrGetter<
    | {
        /** Subscribes to every event. The composable picks the events with the name. */
        readonly onEvent: Subscribe<Event>;
      }
    | undefined
  >,
  name: Name,
  handler: Handler<EventNamed<Event, Name>>,
): void;
export function useDeskEvent(...passed: [string, Handler<never>] | [PassedDesk<object>, string, Handler<never>]): void {
  const isProvided = passed.length === 2;
  const desk = passedOrProvided<object>('useDeskEvent', isProvided ? [] : [passed[0]]);
  const [name, handler] = isProvided ? passed : [passed[1], passed[2]];
  watch(
    () => toValue(desk),
    (client, _former, onCleanup) => {
      const stop = client && subscribeByName(client, name, handler);
      if (stop) onCleanup(stop);
    },
    { immediate: true, flush: 'sync' },
  );
}

/**
 * Returns a computed ref of the visitor that the agent is talking to now. The ref holds undefined if no conversation has the focus or its
 * visitor isn't known. Without an argument, it uses the client of `createDeskPlugin`, and throws an `Error` if the application doesn't use
 * the plugin.
 */
export function useFocusedVisitor<State = DeskState>(
  ...passed: [] | [desk: MaybeRefOrGetter<WithState<State> | undefined>]
): ComputedRef<FocusedVisitorIn<State> | undefined> {
  // The client decides what types its visitors have.
  const desk = passedOrProvided<unknown>('useFocusedVisitor', passed) as PassedDesk;
  const focused = useSelected(desk, createFocusedVisitorSelector());
  return computed(() => focused.value as FocusedVisitorIn<State> | undefined);
}
