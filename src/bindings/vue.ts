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
import {
  type ComputedRef,
  computed,
  getCurrentInstance,
  type MaybeRefOrGetter,
  onMounted,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from 'vue';
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

/**
 * Creates a client when the component mounts, and closes it when the component's scope ends. Returns a ref of the client, which holds
 * undefined before the mount and on a server. If the component renders the desk's frame, pass `source: () => frame.value`.
 */
export function useDeskClient<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options?: CheckedDeskClientOptions<Events>,
): Readonly<ShallowRef<DeskClient<EventsOrStandard<Events>> | undefined>> {
  const desk = shallowRef<DeskClient<EventsOrStandard<Events>>>();
  const create = () => {
    desk.value = createDeskClient(options);
  };
  // An effect scope outside of components never mounts.
  if (getCurrentInstance()) onMounted(create);
  else if (typeof window !== 'undefined') create();
  onScopeDispose(() => {
    desk.value?.close();
    desk.value = undefined;
  });
  return desk;
}

const whole = (state: DeskState) => state;

/** Returns a ref of the desk's state. The state is empty until there is a client. */
export function useDeskState(desk: MaybeRefOrGetter<WithState | undefined>): Readonly<ShallowRef<DeskState>>;
/** Returns a ref of what the selector picks from the desk's state. The state is empty until there is a client. */
export function useDeskState<Value>(
  desk: MaybeRefOrGetter<WithState | undefined>,
  selector: (state: DeskState) => Value,
): Readonly<ShallowRef<Value>>;
export function useDeskState(
  desk: MaybeRefOrGetter<WithState | undefined>,
  selector: (state: DeskState) => unknown = whole,
): Readonly<ShallowRef<unknown>> {
  const selected = shallowRef<unknown>(selector(emptySnapshot));
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
export function useDeskEvent(desk: MaybeRefOrGetter<object | undefined>, name: string, handler: Handler<never>): void {
  watch(
    () => toValue(desk),
    (client, _former, onCleanup) => {
      const stop = client && subscribeByName(client, name, handler);
      if (stop) onCleanup(stop);
    },
    { immediate: true, flush: 'sync' },
  );
}

/** Returns a ref of the visitor that the agent is talking to now. It holds undefined if nobody has the focus or the visitor isn't known. */
export function useFocusedVisitor(
  desk: MaybeRefOrGetter<WithState | undefined>,
): ComputedRef<FocusedVisitor | undefined> {
  const conversation = useDeskState(desk, focusedKnownConversation);
  return computed(() => focusedVisitorOf(conversation.value));
}
