import type {
  DeskClient,
  DeskClientMembers,
  DeskEventName,
  DeskEventNamed,
  DeskState,
  FocusedVisitor,
  Handler,
  Subscribe,
} from 'iadvize-desk-events';
import { type ComputedRef, computed, type MaybeRefOrGetter, type ShallowRef, shallowRef, toValue, watch } from 'vue';
import { emptySnapshot } from '../../state/snapshot';
import { focusedKnownConversation, focusedVisitorOf } from '../focusedVisitor';
import {
  type EventNamed,
  type EventOfMethod,
  type NamedEvent,
  type ShortName,
  subscribeByName,
} from '../subscribeByName';
import { providedDesk } from './deskPlugin';

/** The part of a client that holds its state. */
type WithState = Pick<DeskClientMembers, 'state'>;

/** A client, a ref of one, or a getter. */
type PassedDesk<Desk = WithState> = MaybeRefOrGetter<Desk | undefined>;

/** The client that a composable was passed, even if there is none yet, or else that of the plugin. */
const passedOrProvided = <Desk>(composable: string, passed: readonly PassedDesk<Desk>[]) =>
  passed.length > 0 ? passed[0] : providedDesk(composable);

const whole = (state: DeskState) => state;

/** Returns a ref of the state of the plugin's desk. */
export function useDeskState(): Readonly<ShallowRef<DeskState>>;
/** Returns a ref of the desk's state. The state is empty until there is a client. */
export function useDeskState(desk: MaybeRefOrGetter<WithState | undefined>): Readonly<ShallowRef<DeskState>>;
/** Returns a ref of what the selector picks from the desk's state. The state is empty until there is a client. */
export function useDeskState<Value>(
  desk: MaybeRefOrGetter<WithState | undefined>,
  selector: (state: DeskState) => Value,
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

/** Calls the handler with each event of a method of the plugin's desk, such as `'onUnknownEvent'`. */
export function useDeskEvent<Method extends keyof DeskClient & `on${string}`>(
  method: Method,
  handler: Handler<EventOfMethod<DeskClient, Method>>,
): void;
/** Calls the handler with each event of the plugin's desk that has this name, such as `'CONVERSATION_FOCUSED'`. */
export function useDeskEvent<Name extends DeskEventName>(name: Name, handler: Handler<DeskEventNamed<Name>>): void;
/** Calls the handler with each event of a method such as `'onUnknownEvent'`. */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: MaybeRefOrGetter<Client | undefined>,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/** Calls the handler with each event of a name such as `'CONVERSATION_FOCUSED'`. */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk: MaybeRefOrGetter<
    | {
        /** Subscribes to every event. The composable picks those of the name. */
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
 * Returns a ref of the visitor that the agent is talking to now. It holds undefined if nobody has the focus or the visitor isn't known.
 * Without an argument, it is about the plugin's desk.
 */
export function useFocusedVisitor(
  ...passed: [] | [desk: MaybeRefOrGetter<WithState | undefined>]
): ComputedRef<FocusedVisitor | undefined> {
  const conversation = useSelected(passedOrProvided('useFocusedVisitor', passed), focusedKnownConversation);
  return computed(() => focusedVisitorOf(conversation.value));
}
