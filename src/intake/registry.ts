import { type DeskEventDefinition, type DeskEventDefinitions, deskEventPrefix } from '../events/defineDeskEvent';
import { expectFunction, misuse } from '../shared/misuse';
import { own } from '../shared/ownFields';

/** An entry as the parser looks it up. */
export interface RegisteredEvent {
  /** The client's method that subscribes to the event, such as `onConversationFocused`. */
  readonly method: string;
  /** The entry's full name. */
  readonly wireName: string;
  /** The entry itself. */
  readonly definition: DeskEventDefinition;
}

/** The entries by full wire name, in their own order. */
export type EventRegistry = ReadonlyMap<string, RegisteredEvent>;

/** Checks the entries and arranges them for the parser. Throws a `TypeError` for one that can't be used. */
export function createRegistry(events: DeskEventDefinitions, reservedNames: readonly string[]): EventRegistry {
  if (Object(events) !== events) throw misuse('events', 'an object of entries', events);
  const registry = new Map<string, RegisteredEvent>();
  for (const [method, definition] of Object.entries(events)) {
    const place = `events.${method}`;
    if (!/^on[A-Z]/.test(method)) throw new TypeError(`${place}: expected a name such as 'onVisitorTyping'`);
    if (reservedNames.includes(method)) throw new TypeError(`${place}: the client has a member of this name`);
    const name = own(definition, 'name');
    if (!name || !own(definition, 'schema')) throw misuse(place, 'an entry made by defineDeskEvent', definition);
    const conversation = own(definition, 'conversation');
    if (conversation !== undefined) expectFunction(conversation, `${place}.conversation`);
    const wireName = deskEventPrefix + name;
    const other = registry.get(wireName);
    if (other) throw new TypeError(`${place}: ${name} is already used by ${other.method}`);
    registry.set(wireName, { method, wireName, definition });
  }
  return registry;
}

/** Finds the entry of an event whose name is unpublished, by the field that marks it. */
export function recognizedEvent(
  registry: EventRegistry,
  payload: Readonly<Record<string, unknown>>,
): RegisteredEvent | undefined {
  for (const registered of registry.values()) {
    const recognizedBy = own(registered.definition, 'recognizedBy');
    if (recognizedBy && typeof own(payload, recognizedBy) === 'string') return registered;
  }
  return undefined;
}
