/**
 * Copies an object's own fields to an object that inherits nothing. A page may have put anything on `Object.prototype`, by a careless parser
 * of its address for example. What was put there doesn't count as a field.
 */
export function ownFieldsOf<Fields extends object>(fields: Fields | undefined): Fields {
  return Object.assign(Object.create(null), fields);
}

/** Returns the value of a field of an object's own, or undefined. Calls no getter. */
export function ownValueOf(object: object, key: PropertyKey): unknown {
  return ownFieldsOf(Object.getOwnPropertyDescriptor(object, key)).value;
}
