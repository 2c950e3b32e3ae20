import type { VisitorProfile } from 'iadvize-desk-events';
import { createSeeded } from '../desk/seed';
import { isIdName } from '../recorder/idNames';
import { plainName } from '../recorder/plainName';
import { profileNames } from '../recorder/profileNames';
import type { Brackets, Code, Part } from './codeLayout';
import { isAlwaysThere, type Shape } from './shape';
import { hasOtherTypes, instanceCode, typesOf } from './valueTypes';

/** A made-up visitor. */
const person: Readonly<Record<keyof VisitorProfile, string>> = {
  id: 'made-up-visitor',
  externalId: 'C-100',
  firstName: 'Ada',
  lastName: 'Lindqvist',
  email: 'ada.lindqvist@example.com',
  phone: '+46 18 555 01 00',
  address: 'Storgatan 1',
  city: 'Uppsala',
  zipCode: '753 31',
  country: 'SE',
};

const textsByName: ReadonlyMap<string, string> = new Map(
  // The keys of the table are exactly a profile's.
  (Object.keys(person) as Array<keyof VisitorProfile>).flatMap((field) =>
    profileNames[field].map((name) => [name, person[field]] as const),
  ),
);

/** Returns an id that depends on nothing but its key, so that a new field doesn't change the others. */
function madeUpId(key: string): string {
  const seed = [...key].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7);
  return createSeeded(seed).uuid();
}

function madeUpText(key: string): string {
  if (key === 'projectId') return '1234';
  return textsByName.get(plainName(key)) ?? (isIdName(key) ? madeUpId(key) : 'made up');
}

/** A value, or undefined if there is none. */
type Variant = Code | undefined;

const objectCode = (parts: readonly Part[]): Brackets => ({ open: '{', parts, close: '}', isBroken: true });

function variantsOfType(type: string, shape: Shape, key: string): readonly Code[] {
  switch (type) {
    case 'string':
      return shape.known.length ? shape.known.map((value) => `'${value}'`) : [`'${madeUpText(key)}'`];
    case 'number':
      return [key === 'projectId' ? '1234' : '1'];
    case 'boolean':
      return ['true', 'false'];
    case 'bigint':
      return ['BigInt(1)'];
    case 'list':
      return (shape.items ? variantsOf(shape.items, key) : [])
        .map((item) => listCode(item))
        .concat(shape.items ? [] : '[]');
    case 'object':
      return objectVariants(shape);
    default:
      return [instanceCode(type)];
  }
}

const listCode = (item: Code): Code => ({ open: '[', parts: [{ code: item }], close: ']' });

/** Returns a value for each kind of value that was recorded at a place, the fullest first. */
function variantsOf(shape: Shape, key: string): readonly Code[] {
  const values = typesOf(shape).flatMap((type) => variantsOfType(type, shape, key));
  const isBlank = shape.types.has('undefined') || hasOtherTypes(shape);
  return [...values, ...(shape.types.has('null') ? ['null'] : []), ...(isBlank ? ['undefined'] : [])];
}

/** Returns objects that have every kind of value of every field, the fullest first. Fields that were missing at times are missing in the last. */
export function objectVariants(shape: Shape): readonly Brackets[] {
  const fields = [...shape.fields].map(([name, field]): readonly [string, readonly Variant[]] => [
    name,
    [...variantsOf(field, name), ...(isAlwaysThere(field, shape) ? [] : [undefined])],
  ]);
  const masked = shape.unnamed ? variantsOf(shape.unnamed, 'key') : [];
  const rows: ReadonlyArray<readonly [string, readonly Variant[]]> = masked.length ? [['madeUp', masked]] : fields;
  const count = rows.reduce((most, [, variants]) => Math.max(most, variants.length), 1);
  return Array.from({ length: count }, (_, index) =>
    objectCode(
      rows.flatMap(([name, variants]) => {
        const code = variants[Math.min(index, variants.length - 1)];
        return code === undefined ? [] : [{ label: `${name}: `, code }];
      }),
    ),
  );
}
