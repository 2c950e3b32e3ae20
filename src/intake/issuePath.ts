import { isPlainObject } from '../shared/isPlainObject';
import { hasOwn } from '../shared/ownFields';
import type { StandardSchemaIssue } from '../shared/standardSchema';
import { looksLikeFieldName, looksLikeRecord, mostFieldsOfAnObject } from './payloadNames';

/** Turns the path of a schema's issue into one that contains no data. */
export type PathMask = (path: StandardSchemaIssue['path']) => readonly PropertyKey[];

/** Replaces the keys that may be data. */
const mask = '(key)';

/** A list's index. A number with more digits may be a key of a `Map`, such as a phone number. */
const isIndex = (key: PropertyKey) => typeof key === 'number' && Number.isInteger(key) && key >= 0 && key < 10_000;

const isRecord = (value: unknown): boolean => {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value);
  return looksLikeRecord(
    keys.length,
    keys.slice(0, mostFieldsOfAnObject).map((key) => value[key]),
  );
};

/**
 * Creates the mask for the issues that a schema has with one payload. A schema doesn't say which keys it declares, so the key itself and the
 * object that has it must decide.
 */
export function createPathMask(payload: unknown): PathMask {
  // A schema may have a million issues with one record.
  const records = new Map<unknown, boolean>();

  /** Whether the keys of what is at this path may be shown. The payload itself and its visitor always have fields. */
  const hasFields = (parent: unknown, steps: readonly PropertyKey[]) => {
    if (!steps.length || (steps.length === 1 && steps[0] === 'visitor')) return true;
    const known = records.get(parent);
    const record = known ?? isRecord(parent);
    if (known === undefined) records.set(parent, record);
    return !record;
  };

  return (path = []) => {
    const steps: PropertyKey[] = [];
    let parent = payload;
    return path.map((segment) => {
      const key = typeof segment === 'object' ? segment.key : segment;
      const isShown = isIndex(key) || (typeof key === 'string' && looksLikeFieldName(key) && hasFields(parent, steps));
      steps.push(key);
      parent = hasOwn(Object(parent), key) ? Reflect.get(Object(parent), key) : undefined;
      return isShown ? key : mask;
    });
  };
}
