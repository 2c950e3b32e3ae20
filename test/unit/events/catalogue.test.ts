import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskEventCatalogue } from '../../../src/events/catalogue';
import { payloadFields } from '../../../src/events/payloadFields';
import * as schemasEntry from '../../../src/schemas';
import { handlerNames } from '../../fixtures';

const text = readFileSync('src/events/catalogue.ts', 'utf8');
const entries = Object.entries(deskEventCatalogue);

/** The comment that an editor shows above a method, as one text. */
function hoverTextOf(method: string): string {
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*${method}: catalogueEntry`).exec(text) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, ''))
    .join(' ');
}

const escaped = (plain: string) => plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('deskEventCatalogue', () => {
  // Written out, because a name or an evidence that changes by mistake would pass a test that reads them from the catalogue.
  it('knows the events of the desk, each with its evidence and its fields', () => {
    expect(
      entries.map(([method, { name, evidence }]) => [
        method,
        name,
        evidence,
        [...(payloadFields[method] ?? [])].sort(),
      ]),
    ).toEqual([
      ['onConversationAdded', 'CONVERSATION_ADDED', 'documented', ['conversationId', 'projectId']],
      ['onConversationFocused', 'CONVERSATION_FOCUSED', 'documented', ['conversationId']],
      ['onConversationFocusLost', 'CONVERSATION_FOCUS_LOST', 'documented', ['conversationId']],
      ['onConversationStateBoxClicked', 'CONVERSATION_STATE_BOX_CLICKED', 'documented', ['conversationId']],
      ['onConversationVisitorUpdated', 'CONVERSATION_VISITOR_UPDATED', 'unpublished', ['conversationId', 'visitor']],
      ['onConversationRemoved', 'CONVERSATION_REMOVED', 'inferred', ['conversationId']],
      ['onAvailabilityUpdated', 'AVAILABILITY_UPDATED', 'unpublished', ['availabilities', 'availability']],
      [
        'onConversationMessage',
        'CONVERSATION_MESSAGE',
        'unpublished',
        ['conversationId', 'conversationParticipantType'],
      ],
    ]);
  });

  it.each(entries)(
    'shows in editors what the entry %s says about itself',
    (method, { description, evidence, source }) => {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(source).toContain('docs.iadvize.dev/technologies/desk-events');
      expect(hoverTextOf(method).trim()).toMatch(new RegExp(`^${escaped(description)}  Evidence: ${evidence} \\(`));
    },
  );

  it('has a fixture for each entry, and no others', () => {
    expect(handlerNames).toEqual(Object.keys(deskEventCatalogue));
  });
});

describe('iadvize-desk-events/schemas', () => {
  it('exports the schema of each entry by its method', () => {
    const exported: Readonly<Record<string, unknown>> = schemasEntry;
    for (const [method, { schema }] of entries) expect(exported[method], method).toBe(schema);
  });
});
