import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { deskEvents } from '../../../src/events/catalogue';
import { fixtures, handlerNames } from '../../fixtures';

const source = readFileSync('src/events/catalogue.ts', 'utf8');
const entries = Object.entries(deskEvents);

/** The comment that an editor shows above a handler, as one text. */
function hoverTextOf(handler: string): string {
  const [, comment = ''] = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*${handler}: entry`).exec(source) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, ''))
    .join(' ');
}

/** The catalogue as a page gets it, whose schemas nobody has asked for yet: they are made as they are. */
async function untouchedEvents(): Promise<typeof deskEvents> {
  vi.resetModules();
  const module = await import('../../../src/events/catalogue');
  return module.deskEvents;
}

describe('deskEvents', () => {
  it('refuses what lacks what the events need, and by which code', async () => {
    const events = await untouchedEvents();
    const issuesOf = (handler: keyof typeof deskEvents, payload: object) => {
      const result = events[handler].schema['~standard'].validate(payload);
      return 'issues' in result ? result.issues : result;
    };
    const refused = (code: string, ...path: string[]) => ({ code, path, message: code });
    const noId = refused('invalid_type', 'conversationId');
    const emptyId = refused('too_small', 'conversationId');
    expect(handlerNames.map((handler) => [handler, issuesOf(handler, {})])).toEqual([
      ['onConversationAdded', [noId, expect.objectContaining({ code: 'invalid_union', path: ['projectId'] })]],
      ['onConversationFocused', [noId]],
      ['onConversationFocusLost', [noId]],
      ['onConversationStateBoxClicked', [noId]],
      ['onConversationVisitorUpdated', [noId, refused('invalid_type', 'visitor')]],
      ['onConversationRemoved', [noId]],
      ['onAvailabilityUpdated', { value: {} }],
      ['onConversationMessage', [refused('invalid_type', 'conversationParticipantType')]],
    ]);
    expect(issuesOf('onConversationFocused', { conversationId: '' })).toEqual([emptyId]);
    expect(issuesOf('onConversationFocused', { conversationId: ['a'] })).toEqual([noId]);
    expect(issuesOf('onConversationMessage', { conversationParticipantType: '', conversationId: '' })).toEqual([
      emptyId,
    ]);
  });

  it('names the fields that are known', async () => {
    const events = await untouchedEvents();
    expect(handlerNames.map((handler) => [handler, events[handler].schema])).toEqual(
      [
        ['onConversationAdded', 'conversationId', 'projectId'],
        ['onConversationFocused', 'conversationId'],
        ['onConversationFocusLost', 'conversationId'],
        ['onConversationStateBoxClicked', 'conversationId'],
        ['onConversationVisitorUpdated', 'conversationId', 'visitor'],
        ['onConversationRemoved', 'conversationId'],
        ['onAvailabilityUpdated', 'availabilities', 'availability'],
        ['onConversationMessage', 'conversationId', 'conversationParticipantType'],
      ].map(([handler, ...fields]) => [
        handler,
        // As zod shows them, which the type of a schema here does not.
        expect.toSatisfy((schema) => `${Object.keys(schema.shape).sort()}` === `${fields}`),
      ]),
    );
  });

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
