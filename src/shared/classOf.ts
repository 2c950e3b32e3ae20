/**
 * Returns the platform's name for a value's class, in brackets. It is the same for the objects of every frame and popup, unlike the
 * constructor. If a page has replaced the function that says so, only the browser's own objects have names.
 */
export function classOf(value: unknown): string {
  const { toString: nameOf } = Object.prototype;
  // A link can put a string there, if the page has a careless parser of its address.
  return typeof nameOf === 'function' ? nameOf.call(value) : `[object ${Object(value)[Symbol.toStringTag]}]`;
}
