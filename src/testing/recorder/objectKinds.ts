import { classOf } from '../../shared/classOf';

/** The typed arrays that every supported engine has. */
export const typedArrays: readonly string[] = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
];

/** The objects that a message can contain besides plain ones and lists. Any other tag may be a string that the sender chose. */
const kinds: ReadonlySet<string> = new Set([
  'Date',
  'RegExp',
  'Map',
  'Set',
  'Error',
  'Blob',
  'File',
  'FileList',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  ...typedArrays,
  'Float16Array',
  'ImageData',
  'ImageBitmap',
  'MessagePort',
  'Boolean',
  'Number',
  'String',
  'BigInt',
]);

/** Returns the kind of an object that is recorded as a single value, such as `Date`, or `object` if it isn't one of the known kinds. */
export function kindOf(value: object): string {
  const tag = classOf(value).slice('[object '.length, -1);
  return kinds.has(tag) ? tag : 'object';
}

const isBinary = (value: object): value is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer;

/** Returns how many bytes a buffer or a view of one has, or undefined for any other object. */
export function bytesOf(value: object): number | undefined {
  return isBinary(value) ? value.byteLength : undefined;
}
