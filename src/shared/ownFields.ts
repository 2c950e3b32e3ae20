import { isObject } from './isObject';

/** Whether an object has a property of its own. What it inherits doesn't come from the desk. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  // The oldest supported browsers have no Object.hasOwn. A link can put a string there, if the page has a careless parser of its address.
  const { hasOwnProperty: isOwn } = Object.prototype;
  return typeof isOwn === 'function' ? isOwn.call(object, key) : !!Object.getOwnPropertyDescriptor(object, key);
}

/**
 * Returns a property that an object has of its own, or undefined. What an object inherits from `Object.prototype` may come from a link
 * that polluted it, so options, entries and payloads are read with this.
 */
export function own<Holder extends object, Key extends keyof Holder>(
  holder: Holder | undefined,
  key: Key,
): Holder[Key] | undefined {
  return holder && hasOwn(holder, key) ? holder[key] : undefined;
}

/** The same for a value of any type: undefined if it isn't an object. */
export const ownField = (value: unknown, key: string): unknown => (isObject(value) ? own(value, key) : undefined);

/**
 * Returns a property that an object has of its own or from its class, or undefined. It doesn't read `Object.prototype`. An integrator's
 * validator may return an instance of a class, or a promise.
 */
export function ownOrOfClass(holder: object, key: PropertyKey): unknown {
  if (hasOwn(holder, key)) return Reflect.get(holder, key);
  for (let owner = Object.getPrototypeOf(holder); owner; owner = Object.getPrototypeOf(owner)) {
    // Only the last prototype of the chain inherits from nothing.
    if (Object.getPrototypeOf(owner) && hasOwn(owner, key)) return Reflect.get(owner, key, holder);
  }
  return undefined;
}

/**
 * Whether objects inherit fields that a page has put on `Object.prototype`, as a link and a careless parser of the page's address can. Fields
 * that `for…in` doesn't list don't count: only scripts can add those.
 */
export const hasForeignFields = (): boolean => Object.keys(Object.prototype).length > 0;

/** Adds a property to a new object, or replaces it. */
export function defineOwn(object: object, key: PropertyKey, value: unknown): void {
  // If the object inherits a property of this name, an assignment may throw or call a setter. Otherwise it does the same
  // as a definition, several times faster. The descriptor inherits nothing either: a polluted `get` would make it invalid.
  if (key in object && !hasOwn(object, key)) {
    Object.defineProperty(object, key, {
      __proto__: null,
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    } as PropertyDescriptor);
  }
  // TypeScript doesn't let a bare object take any key.
  else (object as Record<PropertyKey, unknown>)[key] = value;
}

/**
 * Copies an object's own fields to an object that inherits nothing. A page may have put anything on `Object.prototype`, by a careless parser
 * of its address for example. What was put there doesn't count as a field.
 */
export function ownFieldsOf<Fields extends object>(fields: Fields | undefined): Fields {
  return Object.assign(Object.create(null), fields);
}

/** Adds an object's own fields to a new object. Those that it has are replaced. */
export function addOwnFields(object: object, fields: object): void {
  for (const key of Object.keys(fields)) defineOwn(object, key, Reflect.get(fields, key));
}

/** Returns the value of a field of an object's own, or undefined. Calls no getter. */
export function ownValueOf(object: object, key: PropertyKey): unknown {
  return ownFieldsOf(Object.getOwnPropertyDescriptor(object, key)).value;
}
