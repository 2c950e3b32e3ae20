import { describe, expect, it } from 'vitest';
import { deskEvents } from '../../../src/events/catalogue';
import { createEventTable, handlerNamed, recognisedRow } from '../../../src/intake/registry';

const { onConversationAdded, onConversationFocused } = deskEvents;

const refusal = (handler: string) =>
  new TypeError(
    `events: '${handler}': write a name like 'onVisitorTyping', unlike a member, and defineDeskEvent with its own name.`,
  );

describe('createEventTable', () => {
  it.each([
    'visitorTyping',
    'onvisitorTyping',
    'on',
    'on_Typing',
    'on1',
    'OnVisitorTyping',
    'anonVisitor',
    '__proto__x',
  ])('refuses the handler name %o', (handler) => {
    expect(() => createEventTable({ [handler]: onConversationAdded }, [])).toThrow(refusal(handler));
  });

  it('refuses a name that the client itself has', () => {
    expect(() => createEventTable({ onEvent: onConversationAdded }, ['onEvent', 'close'])).toThrow(refusal('onEvent'));
  });

  it('refuses two entries of one wire name', () => {
    expect(() => createEventTable({ ...deskEvents, onAdded: onConversationAdded }, [])).toThrow(refusal('onAdded'));
  });

  it.each([undefined, null, {}, 'CONVERSATION_ADDED'])('refuses %o in place of an entry', (entry) => {
    expect(() => createEventTable({ onVisitorTyping: entry as never }, [])).toThrow(refusal('onVisitorTyping'));
  });

  it('arranges the entries by wire name, in their order', () => {
    const table = createEventTable(deskEvents, ['onEvent']);
    expect([...table.values()].map(({ handler }) => handler)).toEqual(Object.keys(deskEvents));
    expect(table.get('com.iadvize.desk.CONVERSATION_FOCUSED')).toEqual({
      handler: 'onConversationFocused',
      event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
      definition: onConversationFocused,
    });
  });
});

describe('recognisedRow', () => {
  it.each([
    ['Visitor', 'onConversationMessage'],
    ['', 'onConversationMessage'],
    [7, undefined],
    [undefined, undefined],
  ])('finds the entry of unpublished name by the field that marks it: %o', (conversationParticipantType, handler) => {
    const table = createEventTable(deskEvents, []);
    expect(recognisedRow(table, { conversationParticipantType })?.handler).toBe(handler);
  });
});

describe('handlerNamed', () => {
  it.each(['onConversationFocused', 'com.iadvize.desk.CONVERSATION_FOCUSED', 'VISITOR_TYPING', ''])(
    'refuses %o and says how a name is written',
    (name) => {
      expect(() => handlerNamed(createEventTable(deskEvents, []), name)).toThrow(
        new TypeError(`waitFor: write an entry's name, not '${name}'.`),
      );
    },
  );

  it('finds the handler of a name', () => {
    expect(handlerNamed(createEventTable(deskEvents, []), 'CONVERSATION_FOCUSED')).toBe('onConversationFocused');
  });
});
