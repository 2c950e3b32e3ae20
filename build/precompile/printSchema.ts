import type * as z from 'zod/mini';
import { expectSupportedSchema } from './expectSupported';
import { printCall } from './printCall';
import { printKey, printObject, printPrimitive } from './printLiteral';
import { printNumber } from './printNumber';
import { printString } from './printString';
import { inside, type Place, refuse, type Schema } from './schemaPlace';

function printShape(schema: Schema, { shape, catchall }: z.core.$ZodObjectDef, place: Place): string {
  const names: Readonly<Record<string, string>> = { unknown: 'looseObject', never: 'strictObject' };
  const catchallType = catchall?._zod.def.type;
  const name = catchallType ? names[catchallType] : 'object';
  if (!name) return refuse(place, 'a looseObject, a strictObject or an object', `a catchall of ${catchallType}`);
  const [symbol] = Object.getOwnPropertySymbols(shape);
  if (symbol) return refuse(place, 'fields named by strings', String(symbol));
  const fields = Object.entries(shape).map(
    ([key, field]) => [printKey(key, place), printSchema(field, inside(place, key, schema))] as const,
  );
  return printCall(name, [printObject(fields)], place);
}

function printUnion(schema: Schema, { options }: z.core.$ZodUnionDef, place: Place): string {
  const printed = options.map((option, index) => printSchema(option, inside(place, `option ${index + 1}`, schema)));
  const [only, ...others] = printed;
  // A union of one is the option itself: its issues are shown as they are.
  return only && others.length === 0 ? only : printCall('union', printed, place);
}

function printRecord(schema: Schema, { keyType, valueType }: z.core.$ZodRecordDef, place: Place): string {
  const keyPlace = inside(place, 'key', schema);
  const keys = printSchema(keyType, keyPlace);
  if (keyType._zod.def.type !== 'string') refuse(keyPlace, 'keys that are strings', keyType._zod.def.type);
  return printCall('record', [keys, printSchema(valueType, inside(place, 'value', schema))], place);
}

/** Prints the calls of src/checks that check what a zod schema checks. Throws if the schema isn't understood. */
export function printSchema(schema: Schema, place: Place): string {
  expectSupportedSchema(schema, place);
  // zod's base type doesn't narrow, the union of its schemas does.
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  const printInner = (inner: Schema, step: string) => printSchema(inner, inside(place, step, schema));
  switch (definition.type) {
    case 'unknown':
    case 'boolean':
      return printCall(definition.type, [], place);
    case 'string':
      return printString(schema, definition, place);
    case 'number':
      return printNumber(schema, definition, place);
    case 'literal':
    case 'enum': {
      const values = [...(schema._zod.values ?? [])].map((value) => printPrimitive(value, place));
      return printCall('oneOf', values, place);
    }
    case 'optional':
    case 'nullable':
      return printCall(definition.type, [printInner(definition.innerType, definition.type)], place);
    case 'array':
      return printCall('array', [printInner(definition.element, 'item')], place);
    case 'union':
      return printUnion(schema, definition, place);
    case 'record':
      return printRecord(schema, definition, place);
    case 'object':
      return printShape(schema, definition, place);
    default:
      return refuse(place, 'a schema that can be precompiled', definition.type);
  }
}
