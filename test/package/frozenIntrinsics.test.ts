import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliveredFixture, fixtures, handlerNames } from '../fixtures';
import { installedPath, repository, toolPath } from './packed';
import { mustRun } from './runCommand';

const lifeCycle = join(repository, 'test/package/frozenLifeCycle.mjs');

const order = [
  ...(['onConversationAdded', 'onConversationFocused', 'onConversationVisitorUpdated'] as const),
  ...handlerNames.filter((name) => !/Added|Focused|VisitorUpdated|Removed/.test(name)),
];
const refused = { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: '' };
/** Fields named like a member of every object: to assign to them throws if Object.prototype is frozen. */
const inheritedNames = { toString: 'text', hasOwnProperty: { valueOf: 1 } };
const messages = [...order.map((method) => ({ ...fixtures[method].posted, ...inheritedNames })), refused];

describe.each(['ses', 'Object.freeze'])('if %s has frozen the built-in objects', (way) => {
  test.each(['dist/index.umd.js', 'dist/index.js', 'dist/index.mjs'])('%s lives through a life cycle', async (file) => {
    const words = [lifeCycle, way, toolPath('ses'), installedPath(file), JSON.stringify(messages)];
    const result = JSON.parse(await mustRun(process.execPath, words, repository));
    expect(result).toEqual({
      events: order.map((method) => JSON.parse(JSON.stringify({ ...deliveredFixture(method), ...inheritedNames }))),
      rejections: [
        {
          reason: 'schema',
          event: refused.event,
          origin: 'https://ha.iadvize.com',
          issues: [{ path: ['conversationId'], code: 'too_small' }],
        },
      ],
      errors: [],
      focused: [[fixtures.onConversationFocused.posted.conversationId, 'ada@example.org']],
      conversations: 1,
      wait: 'DeskWaitError timeout',
    });
  });
});
