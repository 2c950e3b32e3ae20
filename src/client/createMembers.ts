import { type DeskEventDefinitions, deskEventPrefix } from '../events/defineDeskEvent';
import { unknownEventMethod } from '../intake/parse';
import { createRegistry, type EventRegistry } from '../intake/registry';
import type { Emitter, Handler, SubscribeOptions } from '../shared/emitter';
import { misuse } from '../shared/misuse';
import type { DeskStateStore } from '../state/store';
import type { DeskClientMembers } from './members';
import { type HintReader, waitForEvent } from './waitFor';

/** The members that read events and the state, from any source. */
type ReadingMembers = Pick<DeskClientMembers, 'onEvent' | 'onUnknownEvent' | 'waitFor' | 'state'>;

/** A client's own members, and those that it shares with a follower of another tab's desk. */
type OwnMembers = Pick<DeskClientMembers, 'onFocusedVisitor' | 'close'> & Partial<Pick<DeskClientMembers, 'diagnose'>>;

/** The entries by name, and a client's members. */
interface CreatedMembers<Members> {
  readonly registry: EventRegistry;
  readonly members: Members;
}

/**
 * Creates the members that read events and the state, in addition to a client's own. Throws a `TypeError` for an entry that can't be used, such as
 * one with the name of a member.
 */
export function createMembers<Members>(
  events: DeskEventDefinitions,
  own: OwnMembers,
  emitter: Emitter,
  state: DeskStateStore,
  diagnose: HintReader,
): CreatedMembers<Members> {
  const subscribeTo = (method: string) => (handler: Handler<never>, subscribeOptions?: SubscribeOptions) =>
    emitter.on(method, handler, subscribeOptions);

  const { onFocusedVisitor, ...others } = own;
  const members: ReadingMembers & OwnMembers = {
    onEvent: subscribeTo('onEvent'),
    onUnknownEvent: subscribeTo(unknownEventMethod),
    onFocusedVisitor,
    waitFor(name, waitOptions) {
      const registered = registry.get(deskEventPrefix + name);
      if (!registered) throw misuse('waitFor: name', `one of ${names.join(', ')}`, name);
      return waitForEvent(emitter, diagnose, name, registered.method, waitOptions);
    },
    state,
    ...others,
  };
  const registry = createRegistry(events, Object.keys(members));
  const entries = [...registry.values()];
  const names = entries.map(({ definition }) => definition.name);
  const handlerMethods = entries.map(({ method }) => [method, subscribeTo(method)] as const);
  return {
    registry,
    // The methods are made in a loop over the entries, where the compiler can't see that there is one for each key. Nor does it see that
    // events and states have the types that the entries and the `profile` option determine.
    members: { ...Object.fromEntries(handlerMethods), ...members } as unknown as Members,
  };
}

/** Updates the state, then calls the handlers of an event. */
export function deliver(emitter: Emitter, method: string, event: object, updateState: () => void): void {
  // If a listener of the state adds a handler now, the handler waits for the next event.
  const moment = emitter.begin();
  updateState();
  emitter.emit(method, event, moment);
  if (method !== unknownEventMethod) emitter.emit('onEvent', event, moment);
}
