import { type DeskEventDefinitions, deskEventPrefix } from '../events/defineDeskEvent';
import { type DeliveredEvent, unknownEventMethod } from '../intake/parse';
import { createRegistry, type EventRegistry } from '../intake/registry';
import type { Report } from '../shared/callbacks';
import type { Emitter, Handler, SubscribeOptions } from '../shared/emitter';
import { misuse } from '../shared/misuse';
import type { DeskStateStore } from '../state/store';
import type { DeskHint } from './diagnosis/hint';
import type { DeskClientMembers, DeskHandlers } from './members';
import { subscribeToFocusedVisitor } from './screenPop';
import { waitForEvent } from './waitFor';

/** The members that read events and the state, wherever these come from. */
export type ReadingMembers<Events extends DeskEventDefinitions> = Pick<
  DeskClientMembers<Events>,
  'onEvent' | 'onUnknownEvent' | 'onFocusedVisitor' | 'waitFor' | 'state'
>;

/** The members that read events and the state, the methods of the entries, and the entries by name. */
interface CreatedMembers<Events extends DeskEventDefinitions> {
  readonly registry: EventRegistry;
  readonly handlers: DeskHandlers<Events>;
  readonly members: ReadingMembers<Events>;
}

/** What the members are made of. */
interface Parts {
  readonly emitter: Emitter;
  readonly state: DeskStateStore;
  readonly report: Report;
  /** Reads the hints for the error of a wait that takes too long. */
  readonly readHints: () => readonly DeskHint[];
}

/** Creates the members. Throws a `TypeError` for an entry that can't be used, such as one with the name of a member or another name. */
export function createMembers<Events extends DeskEventDefinitions>(
  events: DeskEventDefinitions,
  otherNames: readonly string[],
  { emitter, state, report, readHints }: Parts,
): CreatedMembers<Events> {
  const subscribeTo = (method: string) => (handler: Handler<never>, subscribeOptions?: SubscribeOptions) =>
    emitter.on(method, handler, subscribeOptions);

  const members: ReadingMembers<Events> = {
    onEvent: subscribeTo('onEvent'),
    onUnknownEvent: subscribeTo(unknownEventMethod),
    onFocusedVisitor: (handler, subscribeOptions) =>
      subscribeToFocusedVisitor(emitter, state, report, handler, subscribeOptions),
    waitFor(name, waitOptions) {
      const registered = registry.get(deskEventPrefix + name);
      if (!registered) throw misuse('waitFor: name', `one of ${names.join(', ')}`, name);
      return waitForEvent(emitter, readHints, name, registered.method, waitOptions);
    },
    state,
  };
  const registry = createRegistry(events, [...Object.keys(members), ...otherNames]);
  const names = [...registry.values()].map(({ definition }) => definition.name);
  const handlerMethods = [...registry.values()].map(({ method }) => [method, subscribeTo(method)] as const);
  // The methods are made in a loop over the entries, where the compiler can't see that there is one for each key.
  const handlers = Object.fromEntries(handlerMethods) as unknown as DeskHandlers<Events>;
  return { registry, handlers, members };
}

/** Updates the state, then calls the handlers of an event. */
export function deliver(emitter: Emitter, { method, event }: DeliveredEvent, updateState: () => void): void {
  // If a listener of the state adds a handler now, the handler waits for the next event.
  const moment = emitter.begin();
  updateState();
  emitter.emit(method, event, moment);
  if (method !== unknownEventMethod) emitter.emit('onEvent', event, moment);
}
