// The build precompiles zod schemas to calls of these functions. Each does what its counterpart in zod does, and none of
// them knows a desk. build/precompile/differencesFromZod.ts lists the known differences from zod.

export { array } from './array';
export { boolean } from './boolean';
export { anyLength, exactLength, maxLength, minLength } from './lengths';
export { number } from './number';
export { gt, gte, integer, lt, lte, multipleOf } from './numberChecks';
export { looseObject, object, strictObject } from './object';
export { oneOf } from './oneOf';
export { nullable, optional } from './optional';
export { payloadSchema } from './payloadSchema';
export { record } from './record';
export { string } from './string';
export { endsWith, includes, matches, startsWith } from './stringChecks';
export { union } from './union';
export { unknown } from './unknown';
