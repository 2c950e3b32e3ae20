import { describe, expect, it } from 'vitest';
import { deskEvents } from '../../../src/events/deskEvents';
import { createRegistry, recognizedEvent } from '../../../src/intake/registry';

const { onConversationAdded, onConversationFocused } = deskEvents;

describe('createRegistry', () => {
  it.each([
    'visitorTyping',
    'onvisitorTyping',
    'on',
    'on_Typing',
    'on1',
    'OnVisitorTyping',
    'anonVisitor',
    '__proto__x',
  ])('refuses the method name %o', (method) => {
    expect(() => createRegistry({ [method]: onConversationAdded }, [])).toThrow(
      new TypeError(`events.${method}: expected a name such as 'onVisitorTyping'`),
    );
  });

  it('refuses a name that the client itself has', () => {
    expect(() => createRegistry({ onEvent: onConversationAdded }, ['onEvent', 'close'])).toThrow(
      new TypeError('events.onEvent: the client has a member of this name'),
    );
  });

  it('refuses two entries with the same wire name', () => {
    expect(() => createRegistry({ ...deskEvents, onX: onConversationAdded }, [])).toThrow(
      new TypeError('events.onX: CONVERSATION_ADDED is already used by onConversationAdded'),
    );
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [{}, 'an object'],
    [{ name: 'VISITOR_TYPING' }, 'an object'],
    ['CONVERSATION_ADDED', "'CONVERSATION_ADDED'"],
  ])('refuses %o in place of an entry', (entry, received) => {
    expect(() => createRegistry({ onVisitorTyping: entry as never }, [])).toThrow(
      new TypeError(`events.onVisitorTyping: expected an entry made by defineDeskEvent, received ${received}`),
    );
  });

  it('arranges the entries by wire name, in their order', () => {
    const registry = createRegistry(deskEvents, ['onEvent']);
    expect([...registry.values()].map(({ method }) => method)).toEqual(Object.keys(deskEvents));
    expect(registry.get('com.iadvize.desk.CONVERSATION_FOCUSED')).toEqual({
      method: 'onConversationFocused',
      wireName: 'com.iadvize.desk.CONVERSATION_FOCUSED',
      definition: onConversationFocused,
    });
  });
});

describe('recognizedEvent', () => {
  it.each([
    ['Visitor', 'onConversationMessage'],
    ['', 'onConversationMessage'],
    [7, undefined],
    [undefined, undefined],
  ])(
    'finds the entry whose name is unpublished by the field that marks it: %o',
    (conversationParticipantType, method) => {
      const registry = createRegistry(deskEvents, []);
      expect(recognizedEvent(registry, { conversationParticipantType })?.method).toBe(method);
    },
  );
});
