import { ownFieldsOf, ownValueOf } from './ownFields';

/**
 * Returns the value of a global that a script has set, or undefined. A page's elements are globals too, by their ids and names, and so is
 * what is on `Object.prototype`. The page inherits those, so they don't count.
 */
export function globalOf(page: object, name: string): unknown {
  return ownValueOf(page, name);
}

/** Sets a global, even if the page inherits something under that name. */
export function setGlobal(page: object, name: string, value: unknown): void {
  // A variable of the page's own may be there already. It can't become configurable.
  const { configurable = true, enumerable = true } = ownFieldsOf(Object.getOwnPropertyDescriptor(page, name));
  // An inherited `get` would make an ordinary descriptor invalid.
  Object.defineProperty(page, name, ownFieldsOf({ value, writable: true, enumerable, configurable }));
}
