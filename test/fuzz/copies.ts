const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isIndex = (key: string) => /^\d+$/.test(key);
const isBytes = (value: object) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/** An object that has fields of its own, and nothing from a class. */
export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && [null, Object.prototype].includes(Object.getPrototypeOf(value));

/** The bytes as text. */
function textOf(value: object): string {
  const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Uint8Array);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The parts of an object by name. Undefined, if it has none. A map's and a set's are numbered. */
function partsOf(value: object): ReadonlyMap<string, unknown> | undefined {
  const entriesOf = (keys: readonly string[]) => new Map(keys.map((key) => [key, Reflect.get(value, key)]));
  if (Array.isArray(value)) return entriesOf(Object.keys(value).filter(isIndex)).set('length', value.length);
  if (value instanceof Map || value instanceof Set)
    return new Map([...value].flat().map((part, at) => [`${at}`, part]));
  return isPlain(value) ? entriesOf(Object.keys(value).filter((key) => key !== '__proto__')) : undefined;
}

/** What is wrong with a copy of plain data that must be frozen and must hold the same. Nothing if it is right. */
export function copyFaultOf(copied: unknown, posted: unknown): string | undefined {
  const pairs = new Map<object, object>();
  const faultOfPart = (copy: unknown, part: unknown): string | undefined => {
    if (!isObject(part) || !isObject(copy)) return Object.is(copy, part) ? undefined : 'another value';
    // Not the other way round: a payload and its visitor are copied apart, even if a cycle leads from one to the other.
    if (pairs.has(copy)) return pairs.get(copy) === part ? undefined : 'one copy of two objects';
    pairs.set(copy, part);
    return undefined;
  };
  const first = faultOfPart(copied, posted);
  if (first) return first;
  for (const [copy, part] of pairs) {
    const parts = partsOf(part);
    if (isBytes(part) || part instanceof Date) {
      if (copy === part) return 'a shared object';
      if (part instanceof Date ? !Object.is(Number(copy), Number(part)) : textOf(copy) !== textOf(part))
        return 'other content';
    }
    if (!parts) continue;
    const others = partsOf(copy);
    if (!Object.isFrozen(copy)) return 'an object that is not frozen';
    if (others?.size !== parts.size) return 'another number of fields';
    if (isPlain(part) && Object.getPrototypeOf(copy) !== Object.prototype) return 'a prototype of its own';
    for (const [key, inner] of parts) {
      const fault = others.has(key) ? faultOfPart(others.get(key), inner) : 'a lost field';
      if (fault) return fault;
    }
  }
  return undefined;
}
