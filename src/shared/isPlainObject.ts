import { isObject } from './isObject';

/** Whether a value is a plain object, of this page or of another: it inherits from nothing, or from `Object.prototype`. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
