import { type Code, call, type Part } from './codeLayout';
import type { SchemaLibrary } from './schemaLibraries';
import { evidenceOf } from './seenSentence';
import { isAlwaysThere, type Shape } from './shape';
import { hasOtherTypes, isInstanceType, openTypeOf, typesOf } from './valueTypes';

/** The name of the function in a generated module that distinguishes strings from other values. */
export const textCheck = 'isText';

/** Prints schemas for one library. */
export interface SchemaPrinter {
  /** Returns the schema of an object with these fields. Other fields pass. */
  readonly object: (fields: readonly Part[]) => Code;
  /** Returns the field of an object, with a comment. It is optional if it wasn't always there, unless it is needed. */
  readonly field: (name: string, field: Shape, holder: Shape, isNeeded?: boolean) => Part;
  /** Returns the schema of an optional value that becomes undefined if it is of another type. */
  readonly lenient: (shape: Shape) => Code;
}

/** Creates the printer for a library. */
export function createSchemaPrinter({ alias, instance, fallback }: SchemaLibrary): SchemaPrinter {
  const schema = (name: string, ...args: readonly Code[]) => call(`${alias}.${name}`, ...args);
  const wrapped = (name: string, isWrapped: boolean, code: Code) => (isWrapped ? schema(name, code) : code);
  const object: SchemaPrinter['object'] = (parts) => ({
    open: `${alias}.looseObject({`,
    parts,
    close: '})',
    isBroken: true,
  });

  const objectOf = (shape: Shape): Code => {
    if (shape.unnamed) return schema('record', schema('string'), schemaOf(shape.unnamed));
    return object([...shape.fields].map(([name, field]) => fieldOf(name, field, shape)));
  };
  const textOf = (shape: Shape): Code => {
    const openType = openTypeOf(shape);
    return openType === undefined ? schema('string') : schema(`custom<${openType}>`, textCheck);
  };
  const schemaOfType = (type: string, shape: Shape): Code => {
    if (isInstanceType(type)) return schema(instance, type);
    if (type === 'list') return schema('array', shape.items ? schemaOf(shape.items) : schema('unknown'));
    if (type === 'object') return objectOf(shape);
    return type === 'string' ? textOf(shape) : schema(type);
  };
  const presentValueOf = (shape: Shape): Code => {
    const types = typesOf(shape);
    // A value that was always null says nothing about the next one.
    if (!types.length || hasOtherTypes(shape)) return schema('unknown');
    const schemas = types.map((type) => schemaOfType(type, shape));
    const [only] = schemas;
    const value: Code =
      schemas.length === 1 && only !== undefined
        ? only
        : { open: `${alias}.union([`, parts: schemas.map((code) => ({ code })), close: '])' };
    return wrapped('nullable', shape.types.has('null'), value);
  };
  const schemaOf = (shape: Shape): Code => wrapped('optional', shape.types.has('undefined'), presentValueOf(shape));

  const fieldOf: SchemaPrinter['field'] = (name, field, holder, isNeeded = false) => {
    const isOptional = !isNeeded && (field.types.has('undefined') || !isAlwaysThere(field, holder));
    return {
      label: `${name}: `,
      code: wrapped('optional', isOptional, presentValueOf(field)),
      comment: evidenceOf(field, holder),
    };
  };
  return {
    object,
    field: fieldOf,
    lenient: (shape) => schema(fallback, schema('optional', presentValueOf(shape)), 'undefined'),
  };
}
