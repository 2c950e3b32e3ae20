import { deserialize, serialize } from 'node:v8';
import { hugePayload } from '../trustLimits';

const { characters, fields: entries, bytes } = hugePayload;
/** The availabilities of a list take more bytes each. */
const availabilities = entries / 4;
const deepest = 200_000;

const id = { conversationId: 'a' };
const named = (name: string, fields: object) => ({ event: `com.iadvize.desk.${name}`, ...fields });
const wide = (make: (index: number) => unknown) =>
  Object.fromEntries(Array.from({ length: entries }, (_item, index) => [`k${index}`, make(index)]));

function nesting(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level += 1) value = { value };
  return value;
}

/** As deep a nesting as can be sent. */
function deep(levels = deepest): object {
  try {
    // Somewhat deeper, because whoever reads what is sent has less of the stack left.
    deserialize(serialize(nesting(levels)));
    return nesting(Math.floor(levels * 0.9));
  } catch {
    return deep(Math.floor(levels / 2));
  }
}

const text = (sign: string) => sign.repeat(characters);
const visitor = (value: unknown) => named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: value });

/** Every kind of typed array that can be posted. */
const typedArrays = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
];

/** Values that aren't plain, but have a million keys or characters for whoever lists them. */
const dense: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(
    typedArrays.map((TypedArray) => [
      `a large ${TypedArray.name}`,
      () => new TypedArray(bytes / TypedArray.BYTES_PER_ELEMENT),
    ]),
  ),
  'a buffer': () => new ArrayBuffer(bytes),
  'a view of bytes': () => new DataView(new ArrayBuffer(bytes)),
  'boxed text': () => Object(text('x')),
  'a map': () => new Map(Array.from({ length: entries }, (_item, index) => [`k${index}`, index])),
  'a set': () => new Set(Array.from({ length: entries }, (_item, index) => index)),
  'keys that are indexes': () => Object.fromEntries(Array.from({ length: entries }, (_item, index) => [index, index])),
};

const densePayloads = Object.fromEntries(
  Object.entries(dense).flatMap(([name, make]) => [
    [`${name} as the message`, () => Object(make())],
    [`${name} as a visitor`, () => visitor(make())],
    [`${name} in a list in a visitor`, () => visitor({ list: [{ a: make() }] })],
    [`${name} as an availability`, () => named('AVAILABILITY_UPDATED', { availability: make() })],
  ]),
);

/** Payloads of the desk's own origin that are as large as a page may well be sent, each of another shape. */
export const hugePayloads: Readonly<Record<string, () => object>> = {
  'a text that is no event': () => ({ event: text('x') }),
  'an unknown name of one text': () => named(text('X'), {}),
  'an id of one text': () => named('CONVERSATION_FOCUSED', { conversationId: text('x') }),
  'an id whose length is a list of holes': () =>
    named('CONVERSATION_FOCUSED', { conversationId: { length: new Array(2 ** 32 - 1) } }),
  'a project id of digits': () => named('CONVERSATION_ADDED', { ...id, projectId: text('7') }),
  'a participant type of one text': () => named('NEW', { conversationParticipantType: text('x') }),
  'an unknown field of one text': () => named('CONVERSATION_FOCUSED', { ...id, more: text('x') }),
  'an e-mail address of one text': () =>
    named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: { email: text('x') } }),
  'an e-mail address of blanks': () => named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: { email: text(' ') } }),
  'an unknown list of numbers': () =>
    named('CONVERSATION_FOCUSED', { ...id, more: Array.from({ length: entries }, Number) }),
  'an unknown list of holes': () => named('CONVERSATION_FOCUSED', { ...id, more: new Array(2 ** 32 - 1) }),
  'unknown fields': () => ({ ...wide(Number), ...named('CONVERSATION_FOCUSED', id) }),
  'unknown fields beside one that is normalized': () => ({
    ...wide(Number),
    ...named('CONVERSATION_ADDED', { ...id, projectId: '7' }),
  }),
  'fields inside an unknown field': () => named('CONVERSATION_FOCUSED', { ...id, more: { deep: [wide(Number)] } }),
  "fields inside a visitor's field": () => visitor({ contact: { more: wide(Number) } }),
  'fields of objects': () => visitor({ list: wide((index) => ({ index })) }),
  "a visitor's fields": () => named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: wide(Number) }),
  "a list among a visitor's fields": () =>
    named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: { tags: Array.from({ length: entries }, Number) } }),
  "holes among a visitor's fields": () =>
    named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: { tags: new Array(2 ** 32 - 1) } }),
  'a nesting in an unknown field': () => named('CONVERSATION_FOCUSED', { ...id, more: deep() }),
  'a nesting in a visitor': () => named('CONVERSATION_VISITOR_UPDATED', { ...id, visitor: deep() }),
  'a list of availabilities': () =>
    named('AVAILABILITY_UPDATED', {
      availability: Array.from({ length: availabilities }, (_item, index) => ({
        channel: `k${index}`,
        status: 'AVAILABLE',
      })),
    }),
  'a list of availabilities of one channel': () =>
    named('AVAILABILITY_UPDATED', {
      availability: Array.from({ length: availabilities }, () => ({ channel: 'CHAT', status: 'AVAILABLE' })),
    }),
  'a list of no availabilities': () =>
    named('AVAILABILITY_UPDATED', { availability: Array.from({ length: entries }, () => null) }),
  'a record of availabilities': () => named('AVAILABILITY_UPDATED', { availability: wide(() => 'AVAILABLE') }),
  'a record of no availabilities': () => named('AVAILABILITY_UPDATED', { availability: wide(Number) }),
  'a wide object in a hundred places': () => {
    const object = wide(Number);
    return visitor({ list: Array.from({ length: 20 }, () => ({ a: object, b: [object, object], c: { object } })) });
  },
  'a key of one text': () => visitor({ [text('x')]: 1 }),
  'a status of one text': () => named('AVAILABILITY_UPDATED', { availability: { CHAT: text('x') } }),
  ...densePayloads,
};
