import { isObject } from './isObject';

/** Whether a value is a plain object: it inherits from nothing, or from the `Object.prototype` of this page or of another. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
