import { deskEvents } from 'iadvize-desk-events';
import { createFakeDesk, recordDesk } from 'iadvize-desk-events/testing';
import { expect, onTestFinished, test } from 'vitest';
import { createPlayback } from '../../../src/inspector/session/playback';
import { createRegistry } from '../../../src/intake/registry';
import type { DeskRecording } from '../../../src/testing/recorder/recording';

const registry = createRegistry(deskEvents, []);

test('ends at once if nothing was recorded', () => {
  const playback = createPlayback({ version: 1, messages: [], dropped: 0, foreign: 0 }, registry, 1000);
  expect(playback.step()).toBeUndefined();
  expect(playback.progress()).toStrictEqual({ played: 0, total: 0 });
});

test('plays a recording step by step, with the state and the times of its events', () => {
  const recorder = recordDesk();
  onTestFinished(recorder.stop);
  const fake = createFakeDesk();
  fake.addConversation();
  fake.post({ event: 'com.iadvize.desk.NEW_EVENT' });
  fake.post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED' });
  fake.post('text');
  const { messages } = recorder.recording();
  const recording: DeskRecording = {
    version: 1,
    messages: messages.map((message, index) => ({ ...message, at: index * 100 })),
    dropped: 0,
    foreign: 0,
  };
  const playback = createPlayback(recording, registry, 1000);
  const { session } = playback;
  expect(session.states().now.connection).toBe('waiting');
  expect(playback.step()).toBe(100);
  expect(session.states().now).toMatchObject({
    connection: 'live',
    conversations: [{ projectId: expect.any(Number) }],
  });
  while (playback.step() !== undefined);
  const total = messages.length;
  expect(playback.progress()).toStrictEqual({ played: total, total });
  const entries = session.log.entries();
  expect(entries.map(({ at }) => at)).toStrictEqual(messages.map((_message, index) => 1000 + index * 100));
  expect(entries.slice(-3).map(({ verdict }) => verdict)).toStrictEqual(['unknown', 'schema', 'shape']);
  expect(session.states().now.focusedConversation).toBeDefined();
});
