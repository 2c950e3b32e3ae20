import { describe, expect, it } from 'vitest';
import { deskEvents } from '../../src/catalogue';
import { createEventTable, handlerNamed } from '../../src/eventTable';

const { onConversationAdded, onConversationFocused } = deskEvents;

describe('createEventTable', () => {
  it.each(['visitorTyping', 'onvisitorTyping', 'on', 'on_Typing', 'on1', 'OnVisitorTyping', '__proto__x'])(
    'refuses the handler name %o',
    (handler) => {
      expect(() => createEventTable({ [handler]: onConversationAdded }, [])).toThrow(
        new TypeError(`events: '${handler}' must be named like 'onVisitorTyping'.`),
      );
    },
  );

  it('refuses a name that the client itself has', () => {
    expect(() => createEventTable({ onEvent: onConversationAdded }, ['onEvent', 'close'])).toThrow(
      new TypeError("events: 'onEvent' is a member of the client; choose another name."),
    );
  });

  it('refuses two entries of one wire name', () => {
    expect(() => createEventTable({ ...deskEvents, onAdded: onConversationAdded }, [])).toThrow(
      new TypeError("events: 'onAdded' has the name of another entry, CONVERSATION_ADDED; keep one."),
    );
  });

  it.each([undefined, null, {}, 'CONVERSATION_ADDED'])('refuses %o in place of an entry', (entry) => {
    expect(() => createEventTable({ onVisitorTyping: entry as never }, [])).toThrow(
      new TypeError("events: 'onVisitorTyping' must be made with defineDeskEvent(name, schema)."),
    );
  });

  it('arranges the entries by wire name, and those of unpublished name by their field', () => {
    const table = createEventTable(deskEvents, ['onEvent']);
    expect(table.handlers).toEqual(Object.keys(deskEvents));
    expect(table.byName.get('com.iadvize.desk.CONVERSATION_FOCUSED')).toEqual({
      handler: 'onConversationFocused',
      definition: onConversationFocused,
    });
    expect(table.byField.map(({ handler, field }) => [handler, field])).toEqual([
      ['onConversationMessage', 'conversationParticipantType'],
    ]);
  });
});

describe('handlerNamed', () => {
  it.each(['onConversationFocused', 'com.iadvize.desk.CONVERSATION_FOCUSED', 'VISITOR_TYPING', ''])(
    'refuses %o and says how a name is written',
    (name) => {
      expect(() => handlerNamed(createEventTable(deskEvents, []), name)).toThrow(
        new TypeError(`waitFor: no entry is named '${name}'; write it like 'CONVERSATION_FOCUSED'.`),
      );
    },
  );

  it('finds the handler of a name', () => {
    expect(handlerNamed(createEventTable(deskEvents, []), 'CONVERSATION_FOCUSED')).toBe('onConversationFocused');
  });
});
