import { mkdir, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { deskEvents } from '../src/events/catalogue';
import { type DeskEventDefinition, type DeskEventDefinitions, deskEventPrefix } from '../src/events/defineDeskEvent';

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object's schema as zod writes it. */
type ObjectSchema = JsonSchema & { readonly properties: object; readonly required?: readonly string[] };

const wireNameOf = ({ name }: DeskEventDefinition) => deskEventPrefix + name;

/** The schema of one event: its payload as it is posted, with its name on the wire. */
function eventSchemaOf(definition: DeskEventDefinition, allWireNames: readonly string[]): JsonSchema {
  const { name, schema, standing, description, recognisedBy } = definition;
  // Each schema of the catalogue is zod's own, of an object.
  const zodSchema = schema as unknown as z.core.$ZodType;
  const { $schema, ...payload } = z.toJSONSchema(zodSchema, { target: 'draft-2020-12', io: 'input' }) as ObjectSchema;
  const wireName = wireNameOf(definition);
  // An event that a field marks may come under any name of the desk's, but for those of the others.
  const event = recognisedBy
    ? {
        type: 'string',
        pattern: `^${deskEventPrefix.replaceAll('.', '\\.')}`,
        not: { enum: allWireNames.filter((other) => other !== wireName) },
      }
    : { const: wireName };
  return {
    title: name,
    description: `${description}\n\nStanding: ${standing}.`,
    ...payload,
    properties: { event, ...payload.properties },
    required: ['event', ...(payload.required ?? [])],
  };
}

/** Writes the catalogue as a JSON Schema: a message that is one of the events, each of which has a definition by its name. */
export function jsonSchemaOf(events: DeskEventDefinitions): JsonSchema {
  const definitions = Object.values(events);
  const wireNames = definitions.map(wireNameOf);
  return {
    $schema: draft,
    title: 'iAdvize desk events',
    description:
      'What the iAdvize agent desk posts to the page that embeds it, one definition for each event. Unofficial; not affiliated with iAdvize.',
    oneOf: definitions.map(({ name }) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(definitions.map((definition) => [definition.name, eventSchemaOf(definition, wireNames)])),
  };
}

/** Writes the catalogue's JSON Schema as a file of the package, for validators in other languages. */
export async function buildJsonSchema(): Promise<void> {
  await mkdir('dist', { recursive: true });
  await writeFile('dist/schema.json', `${JSON.stringify(jsonSchemaOf(deskEvents), null, 2)}\n`);
}
