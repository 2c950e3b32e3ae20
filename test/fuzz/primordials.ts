const namesOfPrimordials = [
  ...['Object', 'Array', 'Function', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Error'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'ArrayBuffer', 'DataView', 'Uint8Array', 'TypeError'],
  ...['AbortController', 'AbortSignal', 'EventTarget', 'MessageEvent', 'Reflect', 'JSON', 'Math'],
];

const primordials: readonly object[] = namesOfPrimordials.flatMap((name) => {
  const found: unknown = Reflect.get(globalThis, name);
  const prototype: unknown = Object(found).prototype;
  return [found, prototype].filter((value): value is object => Object(value) === value);
});

const contentOf = (value: object) =>
  Reflect.ownKeys(value).flatMap((key) => {
    const { value: held, get, set } = Object.getOwnPropertyDescriptor(value, key) ?? {};
    return [key, held, get, set];
  });

const content = primordials.map(contentOf);

/** Whether the built-in objects have the properties, and those the values, with which the program began. */
export function primordialsAreUntouched(): boolean {
  return primordials.every((value, index) => {
    const before = content[index] ?? [];
    const now = contentOf(value);
    return now.length === before.length && now.every((part, place) => Object.is(part, before[place]));
  });
}

const counted = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Promise.prototype];
const counts = counted.map((value) => Reflect.ownKeys(value).length);

/** The same, of the prototypes that pollution aims at and of their number of properties: quick enough for every message. */
export const prototypesHaveTheirSize = () =>
  counted.every((value, index) => Reflect.ownKeys(value).length === counts[index]);
