import fc from 'fast-check';
import { createWindow } from './fakePage';

/** A property that every object inherits for a while, as after a careless parser of the page's address has run. */
export interface Pollution {
  readonly name: string;
  readonly value: unknown;
  readonly isAccessor: boolean;
  readonly isEnumerable: boolean;
  readonly isWritable: boolean;
}

/** Names that the package, its dependencies or the platform read. */
const readNames = [
  ...[
    'then',
    'issues',
    'value',
    'reason',
    'isText',
    'window',
    'contentWindow',
    'origins',
    'source',
    'signal',
    'events',
  ],
  ...['once', 'where', 'timeout', 'externalUserId', 'email', 'id', 'get', 'set', 'writable', 'isOptional', 'method'],
  ...['event', 'conversationId', 'profile', 'visitor', 'projectId', 'availability', 'availabilities', 'length', '0'],
  ...[
    'name',
    'schema',
    'recognizedBy',
    '~standard',
    'path',
    'code',
    'key',
    'type',
    'message',
    'kind',
    'state',
    'frame',
  ],
  ...['enumerable', 'configurable', 'onRejected', 'onHandlerError', 'conversationParticipantType', 'wireName', 'data'],
  ...[
    'channel',
    'status',
    'text',
    'bytes',
    'inside',
    'count',
    'unreadKeys',
    'definition',
    'closed',
    'aborted',
    'origin',
  ],
  ...['connection', 'conversations', 'focusedConversation', 'focusedId', 'hasConversation', 'iAdvizeDeskEarlyMessages'],
  ...['capture', 'passive', 'cause', 'received', 'delivered', 'rejected', 'moment', 'vendor', 'version', 'fallback'],
  ...[
    'onConversationFocused',
    'onUnknownEvent',
    'CONVERSATION_FOCUSED',
    'CHAT',
    'phone',
    'visitorId',
    '_zod',
    'toJSON',
  ],
];

const evilWindow = createWindow();
const values: readonly unknown[] = [
  ...['polluted', 'https://evil.example', 'https://ha.iadvize.com', 'com.iadvize.desk.CONVERSATION_FOCUSED', '', '7'],
  ...[true, false, 0, -1, null, evilWindow, {}, { email: 'polluted' }, [], ['https://evil.example']],
  ...[() => 'polluted', () => evilWindow, () => {}],
];

/**
 * What JavaScript doesn't let a package stand, so that it isn't tried. SECURITY.md lists it.
 */
const isHopeless = ({ name, isAccessor, isWritable }: Pollution): boolean =>
  // `push` assigns to the next index. It throws, or drops the item, if every object inherits an index that can't be assigned.
  /^\d+$/.test(name) && (isAccessor || !isWritable);

// What every object has from the start isn't added to it.
const word = fc.stringMatching(/^[a-z_][A-Za-z]{0,5}$/).filter((name) => !(name in Object.prototype));

/** A property of every kind. */
export const pollution: fc.Arbitrary<Pollution> = fc
  .record({
    name: fc.oneof({ arbitrary: fc.constantFrom(...readNames), weight: 5 }, { arbitrary: word, weight: 1 }),
    value: fc.constantFrom(...values),
    isAccessor: fc.boolean(),
    isEnumerable: fc.boolean(),
    isWritable: fc.boolean(),
  })
  .filter((made) => !isHopeless(made));

/** Runs something while every object inherits the property, if there is one. What it waits for runs without it. */
export function whilePolluted<Result>(made: Pollution | undefined, run: () => Result): Result {
  if (!made) return run();
  const { name, value, isAccessor, isEnumerable: enumerable, isWritable: writable } = made;
  const access = writable ? { get: () => value, set: () => {} } : { get: () => value };
  Object.defineProperty(Object.prototype, name, {
    ...(isAccessor ? access : { value, writable }),
    ...{ enumerable, configurable: true },
  });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Object.prototype, name);
  }
}
