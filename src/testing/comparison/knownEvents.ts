import { type DeskEventDefinition, type DeskEventDefinitions, deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { own, ownField } from '../../shared/ownFields';
import type { RecordedMessage } from '../recorder/recording';

/** An entry that a recording is compared with, and its method. */
export interface KnownEvent {
  readonly method: string;
  readonly definition: DeskEventDefinition;
  /** Whether the entry is the integrator's own. Nobody can list the fields of its schema. */
  readonly isOwn: boolean;
}

const standardEntries: DeskEventDefinitions = deskEvents;

// Object.entries forgets the type of the keys.
const isStandard = (method: string, { schema }: DeskEventDefinition) =>
  ownField(own(standardEntries, method as `on${string}`), 'schema') === schema;

/** Returns the entries of a client by their methods, in their order. */
export const knownEventsOf = (events: DeskEventDefinitions): readonly KnownEvent[] =>
  Object.entries(events).map(([method, definition]) => ({
    method,
    definition,
    isOwn: !isStandard(method, definition),
  }));

/** Returns the full name of an entry's event. */
export const wireNameOf = ({ definition }: KnownEvent): string => deskEventPrefix + definition.name;

/** Finds the known event of a wire name, by that name or by a field that marks the event. */
export function findKnownEvent(
  knownEvents: readonly KnownEvent[],
  wireName: string | undefined,
  messages: readonly RecordedMessage[],
): KnownEvent | undefined {
  if (wireName === undefined) return undefined;
  const isMarked = (field: string) =>
    messages.some(({ payload }) => ownField(ownField(payload.fields, field), 'type') === 'string');
  const recognizes = ({ definition }: KnownEvent) => {
    const field = own(definition, 'recognizedBy');
    return field !== undefined && isMarked(field);
  };
  return knownEvents.find((known) => wireNameOf(known) === wireName) ?? knownEvents.find(recognizes);
}
