import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { deskEvents } from '../../../src/events/deskEvents';
import { fixtures, handlerNames } from '../../fixtures';

const page = z.config();

afterEach(() => {
  Reflect.deleteProperty(page, 'customError');
});

const validate = (method: keyof typeof deskEvents, payload: unknown) =>
  deskEvents[method].schema['~standard'].validate(payload);

describe('deskEvents', () => {
  it('refuses a payload that lacks what the events need, by path and code', () => {
    const issuesOf = (method: keyof typeof deskEvents, payload: object) => {
      const result = validate(method, payload);
      return 'issues' in result ? result.issues : result;
    };
    const refused = (code: string, ...path: string[]) => ({ code, path, message: code });
    const noId = refused('invalid_union', 'conversationId');
    const emptyId = refused('too_small', 'conversationId');
    expect(handlerNames.map((method) => [method, issuesOf(method, {})])).toEqual([
      ['onConversationAdded', [noId, refused('invalid_union', 'projectId')]],
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

  it.each(handlerNames)('lets the payload of %s pass, and any unknown field with it', (method) => {
    const payload = { ...fixtures[method].posted, somethingNew: { nested: [1] } };
    expect(validate(method, payload)).toEqual({ value: payload });
  });

  it('has entries of a name and a schema, and marks the event whose name is unpublished', () => {
    for (const method of handlerNames) {
      const { name, schema, ...others } = deskEvents[method];
      expect(name).toMatch(/^[A-Z_]+$/);
      expect(schema['~standard'].version).toBe(1);
      expect(others).toEqual(method === 'onConversationMessage' ? { recognizedBy: 'conversationParticipantType' } : {});
    }
  });

  it("never asks the page's own zod settings for a message, and quotes nothing", () => {
    const customError = vi.fn(() => {
      throw new Error('of the page');
    });
    Object.assign(page, { customError });
    expect(JSON.stringify(validate('onConversationAdded', { conversationId: ['secret'], projectId: 'secret' }))).toBe(
      JSON.stringify({
        issues: [
          { code: 'invalid_union', path: ['conversationId'], message: 'invalid_union' },
          { code: 'invalid_format', path: ['projectId'], message: 'invalid_format' },
        ],
      }),
    );
    expect(customError).not.toHaveBeenCalled();
  });

  it('does not take a prototype from the payload', () => {
    const result = validate(
      'onConversationFocused',
      JSON.parse('{"conversationId":"a","__proto__":{"polluted":true}}'),
    );
    expect(result).toHaveProperty('value', { conversationId: 'a' });
    expect(result).not.toHaveProperty('value.polluted');
  });
});
