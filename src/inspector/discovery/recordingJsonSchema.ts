import { own } from '../../shared/ownFields';
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

/** Returns the fields of objects: the schema of each, and which of them every object has. */
function objectSchema(objects: readonly RecordedValue[]): Schema {
  const fieldsOf = (value: RecordedValue) => own(value, 'fields') ?? {};
  const keys = sorted(objects.flatMap((value) => Object.keys(fieldsOf(value))));
  const valuesAt = (key: string) =>
    objects.flatMap((value) => {
      const field = own(fieldsOf(value), key);
      return field ? [field] : [];
    });
  const required = keys.filter((key) => valuesAt(key).length === objects.length);
  return {
    properties: Object.fromEntries(keys.map((key) => [key, schemaOf(valuesAt(key))])),
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
  const names = sorted(messages.flatMap(({ event }) => event ?? []));
  const definitionOf = (name: string) => {
    const { properties, required, ...rest } = schemaOf(
      messages.filter(({ event }) => event === name).map(({ payload }) => payload),
    );
    return {
      ...rest,
      properties: { event: { const: name }, ...Object(properties) },
      required: ['event', ...(Array.isArray(required) ? required : [])],
    };
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What the desk sends, as it was recorded',
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(names.map((name) => [name, definitionOf(name)])),
  };
}
