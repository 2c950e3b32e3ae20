import { isObject } from './isObject';
import { isPlainObject } from './isPlainObject';
import { defineOwn, hasForeignFields, hasOwn } from './ownFields';

/**
 * How many bytes are copied in all. More stay as they are, because a desk can hand over a gigabyte, or a thousand views of the same megabyte,
 * without any work.
 */
const mostBytes = 1_000_000;

/** A view of bytes, with the constructor of its class. The constructor of every such class takes a buffer. */
type View = ArrayBufferView & { readonly constructor: new (buffer: ArrayBufferLike) => ArrayBufferView };

/** Takes bytes from those that may still be copied. Returns whether there were as many. */
type TakeBytes = (count: number) => boolean;

/** Copies a buffer, or the part of a buffer that a view shows. The copy isn't frozen, because engines can't freeze bytes. */
function copyOfBytes(bytes: ArrayBuffer | ArrayBufferView, take: TakeBytes): object {
  if (!take(bytes.byteLength)) return bytes;
  if (bytes instanceof ArrayBuffer) return bytes.slice(0);
  const { buffer, byteOffset, byteLength, constructor: Constructor } = bytes as View;
  return new Constructor(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** Copies an object that has no parts. An object that isn't known here counts as a single value, and isn't copied. */
function copyOfSingle(value: object, take: TakeBytes): object {
  try {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return copyOfBytes(value, take);
    return value instanceof Date ? Object.freeze(new Date(value)) : value;
  } catch {
    // Another listener has taken the bytes away.
    return value;
  }
}

/** Returns the copy of a part. An object's copy is empty at first. */
type CopyOf = (part: unknown) => unknown;

/** Adds a copy of each field to a copy that is still empty. */
function copyFields(part: Readonly<Record<string, unknown>>, copy: object, copyOf: CopyOf): void {
  for (const key of Object.keys(part)) {
    // A copy of the copy could get another prototype from a field __proto__.
    if (key !== '__proto__') defineOwn(copy, key, copyOf(part[key]));
  }
}

/** Whether a list's key is that of an item. A list can have other fields. */
const isIndex = (key: string) => String(Number(key) >>> 0) === key;

/**
 * Adds a copy of each item. Holes stay holes: a list may have billions of them, and then only its keys show where its items are. Fields that
 * a list has besides its items aren't copied.
 */
function copyItems(list: readonly unknown[], copy: unknown[], copyOf: CopyOf): void {
  let holes = 0;
  for (let index = 0; index < list.length; index += 1) {
    if (hasOwn(list, index)) defineOwn(copy, index, copyOf(list[index]));
    else holes += 1;
    if (holes > 10 + index / 2) {
      for (const key of Object.keys(list)) if (isIndex(key)) defineOwn(copy, key, copyOf(Reflect.get(list, key)));
      break;
    }
  }
  copy.length = list.length;
}

/** Returns a plain object without fields. A bare one inherits nothing. */
const emptyObject = (isBare: boolean): Record<string, unknown> => (isBare ? Object.create(null) : {});

/** Returns a copy without its parts. */
function emptyCopyOf(part: object, take: TakeBytes, isBare: boolean): object {
  if (isPlainObject(part)) return emptyObject(isBare);
  if (Array.isArray(part)) return [];
  if (part instanceof Map) return new Map();
  return part instanceof Set ? new Set() : copyOfSingle(part, take);
}

/** Adds the parts to a copy that is still empty, and freezes it. */
function fill(copy: object, part: object, copyOf: CopyOf): void {
  if (Array.isArray(copy) && Array.isArray(part)) {
    copyItems(part, copy, copyOf);
  } else if (copy instanceof Map && part instanceof Map) {
    for (const [key, inner] of part) copy.set(copyOf(key), copyOf(inner));
  } else if (copy instanceof Set && part instanceof Set) {
    for (const inner of part) copy.add(copyOf(inner));
  } else if (isPlainObject(part)) {
    copyFields(part, copy, copyOf);
  } else {
    return;
  }
  Object.freeze(copy);
}

/** The copies so far, by their originals. */
type Copies = Map<object, object>;

/** Returns a function that copies parts, and notes the copies. `copyText` copies texts, which otherwise stay what they are. */
function copyingTo(copies: Copies, copyText?: (text: string) => string): CopyOf {
  // Otherwise they would inherit what a page has put there.
  const isBare = hasForeignFields();
  let bytesLeft = mostBytes;
  const take: TakeBytes = (count) => {
    if (count > bytesLeft) return false;
    bytesLeft -= count;
    return true;
  };
  return (part) => {
    if (!isObject(part)) return copyText && typeof part === 'string' ? copyText(part) : part;
    const known = copies.get(part);
    if (known) return known;
    const copy = emptyCopyOf(part, take, isBare);
    copies.set(part, copy);
    return copy;
  };
}

/**
 * Returns a deeply frozen copy of data, so that no reader can change it for the next one. Dates, maps, sets, and up to a megabyte of bytes
 * keep their type. Any other object that isn't a plain object or a list counts as a single value, and isn't copied. Cycles and parts that
 * occur twice stay what they are. The copies inherit nothing if a page has put fields on `Object.prototype`. The work grows with the data,
 * not with its depth or with the holes of a list. `copyText` copies the texts in it, except for names. Default: they stay what they are.
 */
export function frozenCopy<Value>(value: Value, copyText?: (text: string) => string): Value {
  const copies: Copies = new Map();
  const copyOf = copyingTo(copies, copyText);
  const copy = copyOf(value);
  // This also reaches the copies that it adds. It isn't a recursion, because data may be nested deeper than the stack.
  for (const [part, empty] of copies) fill(empty, part, copyOf);
  // A copy has the type of the original.
  return copy as Value;
}

/**
 * Returns a new object with frozen copies of an object's own fields. The object may be of any class. The new object itself isn't frozen yet, so that
 * fields can be added to it.
 */
export function frozenFieldsOf(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = emptyObject(hasForeignFields());
  const copies: Copies = new Map([[value, fields]]);
  const copyOf = copyingTo(copies);
  copyFields(value, fields, copyOf);
  for (const [part, empty] of copies) if (empty !== fields) fill(empty, part, copyOf);
  return fields;
}
