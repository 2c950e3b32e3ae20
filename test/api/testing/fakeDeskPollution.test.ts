import { compareWithCatalogue, createFakeDesk } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';

const names = [
  'seed',
  'visitorShape',
  'availabilityShape',
  'idShape',
  'post',
  'window',
  'source',
  'origin',
  'projectId',
  'visitor',
];
const moreNames = [
  'keep',
  'email',
  'externalId',
  'loyalty',
  'then',
  'issues',
  'event',
  'messages',
  'fields',
  'items',
  'known',
  'id',
];

/** A window that writes down the messages that are dispatched on it. */
function fakePage() {
  const messages = new Set<unknown>();
  class FakeMessage {
    readonly text: string;
    constructor(type: string, { data, origin, source }: MessageEventInit) {
      this.text = JSON.stringify([type, data, origin, source]);
    }
  }
  const page = { MessageEvent: FakeMessage, dispatchEvent: ({ text }: FakeMessage) => messages.add(text) };
  // The fake desk only dispatches messages on a window.
  return { page: page as unknown as Window & typeof globalThis, messages };
}

const recording = {
  version: 1,
  messages: [
    {
      at: 0,
      payload: { type: 'object', fields: { id: { type: 'string', id: 1 }, tags: { type: 'list', items: [] } } },
    },
    {
      at: 1,
      event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
      payload: { type: 'object', fields: { conversationId: { type: 'number' } } },
    },
  ],
  dropped: 0,
  foreign: 0,
} as const;

/** Returns everything that a fake desk sends and everything that a comparison says. */
function useEverything(): unknown[] {
  const { page, messages } = fakePage();
  const fake = createFakeDesk({ window: page });
  const id = fake.addConversation();
  fake.addConversation({});
  fake.addConversation({ visitor: { firstName: 'Ada' } });
  fake.updateVisitor(id, { lastName: 'Lovelace' });
  fake.setAvailability({ CHAT: 'AVAILABLE' });
  fake.reload();
  fake.reload({});
  fake.post({ event: 'x' });
  fake.post('x', {});
  fake.replay(recording);
  let error: unknown;
  try {
    fake.send('CONVERSATION_FOCUSED', { conversationId: '' });
  } catch (thrown) {
    error = thrown;
  }
  return [...messages, String(error), JSON.stringify(compareWithCatalogue(recording))];
}

describe('what a script adds to Object.prototype', () => {
  const expected = useEverything();
  const kinds: ReadonlyArray<readonly [kind: string, descriptor: PropertyDescriptor]> = [
    ['text', { value: 'rest', writable: true, enumerable: true, configurable: true }],
    ['an object', { value: { type: 'string' }, writable: true, enumerable: true, configurable: true }],
    ['an accessor', { get: () => 'rest', set: () => {}, enumerable: true, configurable: true }],
  ];
  const cases = [...names, ...moreNames].flatMap((name) =>
    kinds.map(([kind, descriptor]) => ({ name, kind, descriptor })),
  );

  it.each(cases)('changes nothing that the fake desk sends: $name as $kind', ({ name, descriptor }) => {
    Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null), descriptor));
    let result: unknown[] | undefined;
    try {
      result = useEverything();
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
    expect(result).toEqual(expected);
  });
});
