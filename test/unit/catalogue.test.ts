import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskEvents } from '../../src/catalogue';
import { fixtures, handlerNames } from '../fixtures';

const source = readFileSync('src/catalogue.ts', 'utf8');
const entries = Object.entries(deskEvents);

/** The comment that an editor shows above a handler, as one text. */
function hoverTextOf(handler: string): string {
  const [, comment = ''] = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*${handler}: entry`).exec(source) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, ''))
    .join(' ');
}

describe('deskEvents', () => {
  // Written out, since a name or a standing that changes by mistake would pass a test that reads them from the catalogue.
  it('knows the events of the desk, each with its standing', () => {
    expect(entries.map(([handler, { name, standing }]) => [handler, name, standing])).toEqual([
      ['onConversationAdded', 'CONVERSATION_ADDED', 'documented'],
      ['onConversationFocused', 'CONVERSATION_FOCUSED', 'documented'],
      ['onConversationFocusLost', 'CONVERSATION_FOCUS_LOST', 'documented'],
      ['onConversationStateBoxClicked', 'CONVERSATION_STATE_BOX_CLICKED', 'documented'],
      ['onConversationVisitorUpdated', 'CONVERSATION_VISITOR_UPDATED', 'unpublished'],
      ['onConversationRemoved', 'CONVERSATION_REMOVED', 'by analogy'],
      ['onAvailabilityUpdated', 'AVAILABILITY_UPDATED', 'unpublished'],
      ['onConversationMessage', 'CONVERSATION_MESSAGE', 'unpublished'],
    ]);
  });

  it.each(entries)('shows in editors what the entry %s says of itself', (handler, { description, standing }) => {
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(hoverTextOf(handler).trim()).toMatch(new RegExp(`^${escaped(description)}  Standing: ${standing} \\(`));
  });

  it('has a fixture for each entry, and none besides', () => {
    expect(handlerNames).toEqual(Object.keys(deskEvents));
  });

  it.each(handlerNames)('lets the payload of %s pass, and any unknown field with it', (handler) => {
    const payload = { ...fixtures[handler].posted, somethingNew: { nested: [1] } };
    expect(deskEvents[handler].schema['~standard'].validate(payload)).toEqual({ value: payload });
  });

  it('constructs a schema once', () => {
    expect(deskEvents.onConversationAdded.schema).toBe(deskEvents.onConversationAdded.schema);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
