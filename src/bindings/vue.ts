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

/** The part of a client that its state is read from. */
type WithState = Pick<DeskClientMembers, 'state'>;

/**
 * A client for as long as the component is mounted: created when it is, closed with its scope, undefined until then and on a
 * server. Give `source: () => frame.value` for a frame that the component renders.
 */
export function useDeskClient<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options?: CheckedDeskClientOptions<Events>,
): Readonly<ShallowRef<DeskClient<EventsOrStandard<Events>> | undefined>> {
  const desk = shallowRef<DeskClient<EventsOrStandard<Events>>>();
  const create = () => {
    desk.value = createDeskClient(options);
  };
  // A scope of its own, outside of components, is never mounted.
  if (getCurrentInstance()) onMounted(create);
  else if (typeof window !== 'undefined') create();
  onScopeDispose(() => {
    desk.value?.close();
    desk.value = undefined;
  });
  return desk;
}

const whole = (state: DeskState) => state;

/** What is known of the desk; the empty snapshot where there is no client yet. */
export function useDeskState(desk: MaybeRefOrGetter<WithState | undefined>): Readonly<ShallowRef<DeskState>>;
/** What the selector picks of what is known of the desk; of the empty snapshot where there is no client yet. */
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

/** Calls the handler with each event of a method, such as `'onUnknownEvent'`. */
export function useDeskEvent<Client, Method extends keyof Client & `on${string}`>(
  desk: MaybeRefOrGetter<Client | undefined>,
  method: Method,
  handler: Handler<EventOfMethod<Client, Method>>,
): void;
/** Calls the handler with each event of a name, such as `'CONVERSATION_FOCUSED'`. */
export function useDeskEvent<Event extends NamedEvent, Name extends ShortName<Event>>(
  desk: MaybeRefOrGetter<
    | {
        /** Every event, of which the named ones are picked. */
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

/** The visitor that the agent is talking to now; undefined where none is known. */
export function useFocusedVisitor(
  desk: MaybeRefOrGetter<WithState | undefined>,
): ComputedRef<FocusedVisitor | undefined> {
  const conversation = useDeskState(desk, focusedKnownConversation);
  return computed(() => focusedVisitorOf(conversation.value));
}
