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
const messages = [...order.map((handler) => fixtures[handler].posted), refused];

describe.each(['ses', 'Object.freeze'])('where %s has frozen the built-in objects', (way) => {
  test.each(['dist/index.umd.js', 'dist/index.js', 'dist/index.mjs'])('%s lives through a life cycle', async (file) => {
    const words = [lifeCycle, way, toolPath('ses'), installedPath(file), JSON.stringify(messages)];
    const result = JSON.parse(await mustRun(process.execPath, words, repository));
    expect(result).toEqual({
      events: order.map((handler) => JSON.parse(JSON.stringify(deliveredFixture(handler)))),
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
