/** Whether the value is an object with fields: any object but a list. */
export const hasFields = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object has a property of its own. What it inherits doesn't come from the desk. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  // biome-ignore lint/suspicious/noPrototypeBuiltins: the oldest supported browsers have no Object.hasOwn.
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** Adds a property to a new object. */
export function defineOwn(object: object, key: PropertyKey, value: unknown): void {
  // If the object inherits a property of this name, an assignment may throw or call a setter. Otherwise it does the same
  // as a definition, several times faster.
  if (key in object)
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  // TypeScript doesn't let a bare object take any key.
  else (object as Record<PropertyKey, unknown>)[key] = value;
}
