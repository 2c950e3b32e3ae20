import { isPlainObject } from '../shared/isPlainObject';
import { defineOwn, hasOwn } from '../shared/ownFields';
import { type Check, checkAt, isOptional } from './check';
import { addIssue, type Issue } from './issue';

/** The checks of an object's known fields. */
export type Shape = Readonly<Record<string, Check>>;

type Fields = Readonly<Record<PropertyKey, unknown>>;

/** Handles the fields that a shape doesn't know. */
type UnknownFields = (input: Fields, shape: Shape, output: object, issues: Issue[]) => void;

function checkMissing(key: string, check: Check, issues: Issue[]): void {
  const before = issues.length;
  checkAt(key, check, undefined, issues);
  // Even if undefined would do, the field has to be there.
  if (issues.length === before) addIssue(issues, 'invalid_type', [key]);
}

/** The output has the known fields first, in the order of the shape. */
function objectWith(shape: Shape, addUnknown?: UnknownFields): Check {
  const fields = Object.entries(shape);
  return (value, issues) => {
    if (!isPlainObject(value)) return addIssue(issues, 'invalid_type');
    const output = {};
    for (const [key, check] of fields) {
      if (hasOwn(value, key)) defineOwn(output, key, checkAt(key, check, value[key], issues));
      else if (!isOptional(check)) checkMissing(key, check, issues);
    }
    addUnknown?.(value, shape, output, issues);
    return output;
  };
}

function copyUnknown(input: Fields, shape: Shape, output: object): void {
  for (const key of Object.keys(input)) {
    // A copy with the key __proto__ could get another prototype; zod leaves it out as well.
    if (!hasOwn(shape, key) && key !== '__proto__') defineOwn(output, key, input[key]);
  }
}

function refuseUnknown(input: Fields, shape: Shape, _output: unknown, issues: Issue[]): void {
  for (const key of Object.keys(input)) {
    if (hasOwn(shape, key)) continue;
    // There is one issue for all unknown fields.
    addIssue(issues, 'unrecognized_keys');
    break;
  }
}

/** Makes a check that accepts plain objects whose known fields pass their checks, and leaves out the other fields. */
/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Shape): Check {
  return objectWith(shape);
}

/** Makes a check that accepts plain objects whose known fields pass their checks, and copies the other fields. */
/* @__NO_SIDE_EFFECTS__ */
export function looseObject(shape: Shape): Check {
  return objectWith(shape, copyUnknown);
}

/** Makes a check that accepts plain objects whose known fields pass their checks, and refuses any other field. */
/* @__NO_SIDE_EFFECTS__ */
export function strictObject(shape: Shape): Check {
  return objectWith(shape, refuseUnknown);
}
