import { type DeskEventDefinition, type DeskEventDefinitions, deskEventPrefix } from './deskEvent';

/** An entry and the name of its handler. */
export interface EventRow {
  readonly handler: string;
  readonly definition: DeskEventDefinition;
}

/** The entries as parsing needs them. */
export interface EventTable {
  /** The handlers' names, in the entries' order. */
  readonly handlers: readonly string[];
  /** The rows by full wire name. */
  readonly byName: ReadonlyMap<string, EventRow>;
  /** The rows whose name is unpublished, which a field of the payload marks. */
  readonly byField: ReadonlyArray<EventRow & { readonly field: string }>;
}

const handlerShape = /^on[A-Z]/;

/** Looks the entries over and arranges them for parsing; throws a `TypeError` for a name that can't be used. */
export function createEventTable(events: DeskEventDefinitions, reservedNames: readonly string[]): EventTable {
  const byName = new Map<string, EventRow>();
  const byField: Array<EventRow & { field: string }> = [];
  const misuse = (handler: string, remedy: string) => new TypeError(`events: '${handler}' ${remedy}`);
  for (const [handler, definition] of Object.entries(events)) {
    if (!handlerShape.test(handler)) throw misuse(handler, "must be named like 'onVisitorTyping'.");
    if (reservedNames.includes(handler)) throw misuse(handler, 'is a member of the client; choose another name.');
    if (!definition?.name) throw misuse(handler, 'must be made with defineDeskEvent(name, schema).');
    const name = deskEventPrefix + definition.name;
    if (byName.has(name)) throw misuse(handler, `has the name of another entry, ${definition.name}; keep one.`);
    byName.set(name, { handler, definition });
    if (definition.recognisedBy) byField.push({ handler, definition, field: definition.recognisedBy });
  }
  return { handlers: Object.keys(events), byName, byField };
}

/** The handler of the event of this name, without its prefix; throws a `TypeError` where there is none. */
export function handlerNamed(table: EventTable, name: string): string {
  const row = table.byName.get(deskEventPrefix + name);
  if (!row) throw new TypeError(`waitFor: no entry is named '${name}'; write it like 'CONVERSATION_FOCUSED'.`);
  return row.handler;
}
