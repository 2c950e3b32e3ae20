import type * as z from 'zod/mini';
import { oddValues } from './oddValues';
import type { Random } from './random';

/** Makes a value. */
export type Generator = (random: Random) => unknown;

const numbers = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  4,
  5,
  0.25,
  5.5,
  6,
  7,
  8,
  10,
  12,
  100,
  0.1,
  0.3,
  1.1,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  -5,
  -6,
  2 ** 60,
  -(2 ** 60),
  1e39,
  -1e39,
  3.4028234663852886e38,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 32 - 1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];
const unknownKeys = ['event', 'extra', 'toString', 'constructor', '__proto__', '1', '0', 'é', 'value'];

function define(object: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Makes objects with most of the known fields, some unknown ones, and any order of the keys. */
function objectsOf(shape: Readonly<Record<string, z.core.$ZodType>>, texts: readonly string[]): Generator {
  const fields = Object.entries(shape).map(([key, schema]) => [key, valuesNear(schema, texts)] as const);
  return (random) => {
    const object: object = random.oncePer(10) ? Object.create(null) : {};
    const addUnknown = () => {
      const key = random.pick(unknownKeys);
      if (!Object.hasOwn(shape, key)) define(object, key, random.pick(oddValues));
    };
    if (random.oncePer(3)) addUnknown();
    const start = random.below(Math.max(fields.length, 1));
    for (const [key, generate] of [...fields.slice(start), ...fields.slice(0, start)]) {
      if (!random.oncePer(12)) define(object, key, generate(random));
    }
    if (random.oncePer(3)) addUnknown();
    return object;
  };
}

function listsOf(item: Generator): Generator {
  return (random) => {
    const list = Array.from({ length: random.below(4) }, () => item(random));
    // A hole, as structured cloning keeps it.
    if (random.oncePer(8)) delete list[random.below(3)];
    if (random.oncePer(8)) list.length += 1;
    return list;
  };
}

function recordsOf(value: Generator, texts: readonly string[]): Generator {
  return (random) => {
    const record: object = random.oncePer(10) ? Object.create(null) : {};
    for (let count = random.below(4); count > 0; count -= 1) {
      const key = random.pick(random.oncePer(3) ? unknownKeys : texts);
      const made = value(random);
      // zod doesn't take a record for one if its field `constructor` is a function, which no desk can post.
      if (key !== 'constructor' || typeof made !== 'function') define(record, key, made);
    }
    return record;
  };
}

function fittingOf(schema: z.core.$ZodType, texts: readonly string[]): Generator {
  // zod's base type doesn't narrow, the union of its schemas does.
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'string':
      return (random) => random.pick(texts);
    case 'number':
      return (random) => random.pick(numbers);
    case 'boolean':
      return (random) => random.oncePer(2);
    case 'literal':
    case 'enum': {
      const values = [...(schema._zod.values ?? [])];
      return (random) => random.pick(values);
    }
    case 'optional':
    case 'nullable': {
      const inner = valuesNear(definition.innerType, texts);
      const absent = definition.type === 'optional' ? undefined : null;
      return (random) => (random.oncePer(5) ? absent : inner(random));
    }
    case 'array':
      return listsOf(valuesNear(definition.element, texts));
    case 'record':
      return recordsOf(valuesNear(definition.valueType, texts), texts);
    case 'union': {
      const options = definition.options.map((option) => valuesNear(option, texts));
      return (random) => random.pick(options.length ? options : [() => 'nothing fits'])(random);
    }
    case 'object':
      return objectsOf(definition.shape, texts);
    default:
      return (random) => random.pick(oddValues);
  }
}

/** Makes values that a schema accepts, or nearly. The texts are the strings that it may want. */
export function valuesNear(schema: z.core.$ZodType, texts: readonly string[]): Generator {
  const fitting = fittingOf(schema, texts);
  return (random) => (random.oncePer(12) ? random.pick(oddValues) : fitting(random));
}
