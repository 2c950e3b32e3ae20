import { normalizeVisitor } from 'iadvize-desk-events';
import { isObject } from '../../shared/isObject';
import { isPlainObject } from '../../shared/isPlainObject';
import { ownField } from '../../shared/ownFields';

/** Reads a visitor, as the client's `profile` option does. */
export type ReadProfile = (visitor: never) => unknown;

/** Names the fields that a function reads, or says why it reads none. */
function fieldsReadBy(profile: ReadProfile, visitor: object): readonly string[] {
  try {
    // The function takes what its entry returns. The compiler can't know which entry that is.
    const read = profile(visitor as never);
    return isPlainObject(read) ? fieldsOf(read) : ['(no object)'];
  } catch {
    return ['(thrown)'];
  }
}

const fieldsOf = (profile: object) =>
  Object.entries(profile).flatMap(([field, value]) => (value === undefined || value === null ? [] : field));

/** Names the fields of the profile that are found in a payload's visitor, by the package and by a function of the integrator's. */
export function profileFieldsOf(payload: unknown, profile: ReadProfile | undefined): readonly string[] {
  const visitor = ownField(payload, 'visitor');
  if (!isObject(visitor)) return [];
  return [...fieldsOf(normalizeVisitor(visitor)), ...(profile ? fieldsReadBy(profile, visitor) : [])];
}
