import { printCall } from './printCall';
import { printKey, printObject } from './printLiteral';
import { printSchema } from './printSchema';
import { type Place, refuse, type Schema } from './schemaPlace';

/** An entry of a catalogue, as far as it is precompiled. */
interface CatalogueEntry {
  /** The event's name, such as `CONVERSATION_ADDED`. */
  readonly name: string;
  /** The zod/mini schema of the payload. The catalogue may have a narrower type for it, such as a Standard Schema. */
  readonly schema: unknown;
  /** The field that tells the event apart, if the name is unpublished. */
  readonly recognizedBy?: string | undefined;
}

/** A catalogue of events by method. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** What a catalogue is precompiled to. */
export interface Precompiled {
  /** The names of the functions of src/checks that the text calls. */
  readonly checkNames: readonly string[];
  /** The text of an object literal: the events by method. */
  readonly events: string;
}

function printEntry(entry: CatalogueEntry, place: Place): string {
  const { name, schema, recognizedBy } = entry;
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) refuse(place, 'a name in capitals', String(name));
  // printSchema makes sure of it.
  const payload = schema as Schema;
  const text = printSchema(payload, place);
  const { type } = payload._zod.def;
  if (type !== 'object') refuse(place, 'an object as the payload', type);
  const properties: [string, string][] = [
    ['name', JSON.stringify(name)],
    ['schema', printCall('payloadSchema', [text], place)],
  ];
  if (recognizedBy !== undefined) {
    // An object schema has a shape.
    const { shape } = payload._zod.def as unknown as { shape: object };
    if (!Object.keys(shape).includes(recognizedBy)) refuse(place, 'recognizedBy to name a field', String(recognizedBy));
    properties.push(['recognizedBy', JSON.stringify(recognizedBy)]);
  }
  return printObject(properties);
}

/** Precompiles the zod schemas of a catalogue to calls of src/checks. Throws if there is one that isn't understood. */
export function precompile(catalogue: Catalogue): Precompiled {
  const used = new Set<string>();
  const methodsByName = new Map<string, string>();
  const placeOf = (method: string): Place => ({
    method,
    steps: ['payload'],
    ancestors: [],
    use: (checkName) => {
      used.add(checkName);
      return checkName;
    },
  });
  const entries = Object.entries(catalogue ?? {}).map(([method, entry]) => {
    const place = placeOf(method);
    if (!/^on[A-Z]/.test(method)) refuse(place, "a method that starts with 'on'", method);
    if (!entry) refuse(place, 'an entry of the catalogue', String(entry));
    const other = methodsByName.get(entry.name);
    if (other) refuse(place, 'a name of its own', `the name of ${other}`);
    methodsByName.set(entry.name, method);
    return [printKey(method, place), printEntry(entry, place)] as const;
  });
  if (entries.length === 0)
    throw new Error("Can't precompile the catalogue: expected events by method, received none.");
  return { checkNames: [...used].sort(), events: printObject(entries) };
}

/** Prints an ES module that exports the precompiled events as `deskEvents`. */
export function precompiledModule(catalogue: Catalogue, checksPath: string): string {
  const { checkNames, events } = precompile(catalogue);
  return `import { ${checkNames.join(', ')} } from ${JSON.stringify(checksPath)};\n\nexport const deskEvents = ${events};\n`;
}
