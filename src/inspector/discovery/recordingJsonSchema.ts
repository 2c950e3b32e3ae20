import { own } from '../../shared/ownFields';
import { sortedBy } from '../../testing/generator/sortedBy';
import type { DeskRecording, RecordedValue } from '../../testing/recorder/recording';

/** A JSON Schema, as far as it is written here. */
type Schema = { readonly [keyword: string]: unknown };

/** The types that JSON has. Anything else, such as a date, has no schema. */
const jsonTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
  ['list', 'array'],
  ['object', 'object'],
]);

const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

/** Groups values by key, sorted. */
function grouped(entries: ReadonlyArray<readonly [string, RecordedValue]>): ReadonlyArray<[string, RecordedValue[]]> {
  const groups = new Map<string, RecordedValue[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key) ?? [];
    group.push(value);
    groups.set(key, group);
  }
  return sortedBy(groups, ([key]) => key);
}

/** Returns the fields of objects: the schema of each, and which of them every object has. */
function objectSchema(objects: readonly RecordedValue[]): Schema {
  const fields = grouped(objects.flatMap((value) => Object.entries(own(value, 'fields') ?? {})));
  const required = fields.flatMap(([key, values]) => (values.length === objects.length ? [key] : []));
  return {
    properties: Object.fromEntries(fields.map(([key, values]) => [key, schemaOf(values)])),
    ...(required.length && { required }),
  };
}

/** Returns a schema that accepts all of these values. */
function schemaOf(values: readonly RecordedValue[]): Schema {
  const types = sorted(values.map(({ type }) => jsonTypes.get(type) ?? ''));
  if (!types.length || types.includes('')) return {};
  const objects = values.filter(({ type }) => type === 'object');
  const items = values.flatMap((value) => own(value, 'items') ?? []);
  return {
    type: types.length === 1 ? types[0] : types,
    ...(objects.length && objectSchema(objects)),
    ...(items.length && { items: schemaOf(items) }),
  };
}

/** Returns a JSON Schema of the recorded events, each under its name in `$defs`. It accepts each recorded message. */
export function jsonSchemaOf({ messages }: DeskRecording): Schema {
  const events = grouped(messages.flatMap(({ event, payload }) => (event === undefined ? [] : [[event, payload]])));
  const definitionOf = (name: string, payloads: readonly RecordedValue[]) => {
    const { properties, required, ...rest } = schemaOf(payloads);
    return {
      ...rest,
      properties: { event: { const: name }, ...Object(properties) },
      required: ['event', ...(Array.isArray(required) ? required : [])],
    };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What the desk sends, as it was recorded',
    anyOf: events.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(events.map(([name, payloads]) => [name, definitionOf(name, payloads)])),
  };
}
