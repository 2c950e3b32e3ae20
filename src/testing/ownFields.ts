/**
 * Copies an object's own enumerable fields into an object that inherits nothing. Whatever a script added to `Object.prototype` is neither
 * an option nor a field.
 */
export function ownFieldsOf<Fields extends object>(fields: Fields): Fields {
  // The copy has the fields' types. That it inherits nothing can't be said in TypeScript.
  return Object.assign(Object.create(null), fields) as Fields;
}
