import { isChannel, isParticipantType, isStatus } from '../recorder/knownValues';
import { typedArrays } from '../recorder/objectKinds';
import { countOf, type Shape } from './shape';

/** The classes that every supported engine has, best first, each with an empty instance. The schemas ask for an instance. */
const instances: ReadonlyMap<string, string> = new Map([
  ['Date', "new Date('2026-01-01T09:00:00.000Z')"],
  ['RegExp', '/made up/'],
  ['Map', 'new Map()'],
  ['Set', 'new Set()'],
  ['Error', "new Error('made up')"],
  ['ArrayBuffer', 'new ArrayBuffer(8)'],
  ['DataView', 'new DataView(new ArrayBuffer(8))'],
  ...typedArrays.map((name) => [name, `new ${name}(8)`] as const),
]);

/** Whether the values of a type are instances of a class that every engine has. */
export const isInstanceType = (type: string): boolean => instances.has(type);

/** Returns the code of an instance of one of these types. */
// `isInstanceType` says whether there is one.
export const instanceCode = (type: string): string => instances.get(type) as string;

// Validators take a date for an object, and some take a list for one. So objects come last.
const order: readonly string[] = ['string', 'number', 'boolean', 'bigint', ...instances.keys(), 'list', 'object'];

/** The types that say that there is no value. */
const blanks: readonly string[] = ['null', 'undefined'];

/** Whether a recorded type has a name in schemas, or says that there is no value. */
export const isNamedType = (type: string): boolean => order.includes(type) || blanks.includes(type);

/** Returns the types of a shape's values, in the order in which a schema tries them. Null and undefined aren't among them. */
export const typesOf = (shape: Shape): readonly string[] => order.filter((type) => shape.types.has(type));

/** Whether a value had a type that a schema has no name for, such as a file, or couldn't be read. */
export const hasOtherTypes = (shape: Shape): boolean => [...shape.types.keys()].some((type) => !isNamedType(type));

/** Whether all values are of these types, or null, or undefined. */
export const hasOnly = (shape: Shape, ...types: readonly string[]): boolean =>
  !hasOtherTypes(shape) && typesOf(shape).length > 0 && typesOf(shape).every((type) => types.includes(type));

/** Returns how many values were of each type, in words. The name of a type that isn't known is left out. */
export function typeCounts(shape: Shape): string {
  const named = [...order, ...blanks].flatMap((type) =>
    shape.types.has(type) ? `${type} ${countOf(shape, type)}` : [],
  );
  return [...named, ...(hasOtherTypes(shape) ? ['something else'] : [])].join(', ');
}

const openTypes: ReadonlyArray<readonly [name: string, isOne: (value: string) => boolean]> = [
  ['DeskAvailabilityStatus', isStatus],
  ['DeskChannel', isChannel],
  ['DeskParticipantType', isParticipantType],
];

/** Returns the package's type whose documented values were among the strings. The type lets other strings through. */
export const openTypeOf = ({ known }: Shape): string | undefined =>
  known.length ? openTypes.find(([, isOne]) => known.every(isOne))?.[0] : undefined;
