import { type DeskEventDefinition, type DeskEventDefinitions, deskEventPrefix } from '../events/defineDeskEvent';

/** An entry and the name of its handler. */
export interface EventRow {
  readonly handler: string;
  /** The entry's full name. */
  readonly event: string;
  readonly definition: DeskEventDefinition;
}

/** The rows by full wire name, in the entries' order. */
export type EventTable = ReadonlyMap<string, EventRow>;

/** Looks the entries over and arranges them for parsing; throws a `TypeError` for a name that can't be used. */
export function createEventTable(events: DeskEventDefinitions, reservedNames: readonly string[]): EventTable {
  const byName = new Map<string, EventRow>();
  for (const [handler, definition] of Object.entries(events)) {
    const event = deskEventPrefix + definition?.name;
    if (!/^on[A-Z]/.test(handler) || reservedNames.includes(handler) || !definition?.name || byName.has(event)) {
      throw new TypeError(
        `events: '${handler}': write a name like 'onVisitorTyping', unlike a member, and defineDeskEvent with its own name.`,
      );
    }
    byName.set(event, { handler, event, definition });
  }
  return byName;
}

/** The row of an event whose entry's name is unpublished, which is told by the field that marks it. */
export function recognisedRow(table: EventTable, fields: Readonly<Record<string, unknown>>): EventRow | undefined {
  for (const row of table.values()) {
    const { recognisedBy } = row.definition;
    if (recognisedBy && typeof fields[recognisedBy] === 'string') return row;
  }
  return undefined;
}

/** The handler of the event of this name, without its prefix; throws a `TypeError` where there is none. */
export function handlerNamed(table: EventTable, name: string): string {
  const row = table.get(deskEventPrefix + name);
  if (!row) throw new TypeError(`waitFor: write an entry's name, not '${name}'.`);
  return row.handler;
}
