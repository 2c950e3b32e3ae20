// What the precompiled schemas of the desk's events are made of. Each function does what zod's function of the same job
// does, and nothing here knows a desk. The differences from zod are listed in build/precompile/differences.ts.
export { nullable, optional } from './absence';
export { array } from './array';
export { boolean } from './boolean';
export { anyLength, exactLength, maxLength, minLength } from './lengths';
export { number } from './number';
export { gt, gte, integer, lt, lte, multipleOf } from './numberChecks';
export { looseObject, object, strictObject } from './object';
export { oneOf } from './oneOf';
export { payloadSchema } from './payloadSchema';
export { record } from './record';
export { string } from './string';
export { endsWith, includes, matches, startsWith } from './stringFormats';
export { union } from './union';
export { unknown } from './unknown';
