import fc from 'fast-check';
import { createDeskClient } from 'iadvize-desk-events';
import type { DeskRecording } from 'iadvize-desk-events/testing';
import { createFakeDesk, type FakeDesk, recordDesk } from 'iadvize-desk-events/testing';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/testing/desk/replay';
import { createSeeded } from '../../../src/testing/desk/seed';
import { propertyRuns } from '../../propertyRuns';
import { post } from '../postMessage';

/** What a client knows and heard while something happens, ids by the order in which they were first heard of. */
function observe(happen: () => void) {
  const ids: unknown[] = [];
  const numberOf = (id: unknown) => (ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1);
  const heard: string[] = [];
  const focused: unknown[] = [];
  const desk = createDeskClient({ onRejected: ({ reason }) => heard.push(`rejected: ${reason}`) });
  desk.onEvent((event) => heard.push(`${event.event} ${'conversationId' in event && numberOf(event.conversationId)}`));
  desk.state.watch(
    ({ focusedConversation }) => focusedConversation?.id,
    (id) => focused.push(id && numberOf(id)),
  );
  happen();
  const { conversations, availability } = desk.state.get();
  desk.close();
  const structure = conversations.map(({ id, projectId, visitor }) => ({
    id: numberOf(id),
    projectId: numberOf(projectId),
    fields: Object.keys(visitor ?? {}),
  }));
  return { heard, focused, structure, availability };
}

function record(happen: () => void): DeskRecording {
  const recorder = recordDesk();
  happen();
  recorder.stop();
  return recorder.recording();
}

const replay = (recording: DeskRecording) => () => createFakeDesk({ seed: 77 }).replay(recording);

/** The actions of a session, each with the conversation that it is about. */
const acts: ReadonlyArray<(fake: FakeDesk, id: string) => void> = [
  (fake) => fake.addConversation(),
  (fake) => fake.addConversation({ projectId: 5678, visitor: { email: 'ada@example.org', loyalty: 3 } }),
  (fake, id) => fake.focus(id),
  (fake, id) => fake.updateVisitor(id, { email: 'grace@example.org' }),
  (fake, id) => fake.clickStateBox(id),
  (fake, id) => fake.receiveMessage(id, 'Visitor'),
  (fake) => fake.setAvailability({ CHAT: 'AVAILABLE', CALL: 'UNAVAILABLE_FORCED' }),
  (fake, id) => fake.removeConversation(id),
  (fake, id) => {
    fake.snooze(id);
    fake.resume(id);
  },
];
const session = fc.record({
  visitorShape: fc.constantFrom('graphql' as const, 'rest' as const),
  availabilityShape: fc.constantFrom('list' as const, 'record' as const),
  steps: fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat()), { maxLength: 30 }),
});

describe('a replay of a recording', () => {
  it('keeps a project id that was sent as text readable, and the same as one sent as a number', () => {
    const event = 'com.iadvize.desk.CONVERSATION_ADDED';
    const recording = record(() => {
      post({ event, conversationId: 'c-1', projectId: '1234' });
      post({ event, conversationId: 'c-2', projectId: 1234 });
    });
    const { heard, structure } = observe(replay(recording));
    expect(heard).toEqual([`${event} 0`, `${event} 1`]);
    expect(structure[0]?.projectId).toBe(structure[1]?.projectId);
  });

  it('sends no object for a message that was none, and no name for an event that had none', () => {
    const posted: unknown[] = [];
    const fake = createFakeDesk({ post: (data) => posted.push(data) });
    fake.replay(
      record(() => {
        post('junk');
        post({ projectId: 7 });
      }),
    );
    expect(posted).toStrictEqual([expect.any(String), { projectId: 1001 }]);
  });

  it('is refused if the recorded message was refused', () => {
    const happen = () => {
      post('junk');
      post({ event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId: 'c-1', visitor: null });
      post({ event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: null });
    };
    expect(observe(replay(record(happen))).heard).toEqual(observe(happen).heard);
    expect(observe(happen).heard).toEqual(['rejected: shape', 'rejected: schema', 'rejected: schema']);
  });

  it('says what each type was, with values that are made up', () => {
    const recording = record(() =>
      post({
        id: 'v',
        note: 'Ada',
        age: 36,
        vip: true,
        mother: null,
        born: new Date(),
        status: 'AVAILABLE',
        tags: ['a'],
      }),
    );
    expect(messagesOf(recording.messages, createSeeded(1))).toEqual([
      {
        id: createSeeded(1).uuid(),
        note: 'made up',
        age: 1,
        vip: true,
        mother: null,
        born: undefined,
        status: 'AVAILABLE',
        tags: ['made up'],
      },
    ]);
  });

  it('leaves objects and lists empty if they were too deep to be kept', () => {
    const fields = { visitor: { type: 'object' }, tags: { type: 'list' } };
    const messages = [{ at: 0, payload: { type: 'object', fields } }];
    expect(messagesOf(messages, createSeeded(1))).toEqual([{ visitor: {}, tags: [] }]);
  });

  it('sends the same events in the same order, with the same conversations and the same focus, but with other ids', () => {
    fc.assert(
      fc.property(session, ({ steps, ...shapes }) => {
        const happen = () => {
          const fake = createFakeDesk(shapes);
          for (const [act, choice] of steps) {
            const { conversations } = fake.state();
            act(fake, conversations[choice % conversations.length]?.id ?? fake.addConversation());
          }
        };
        const recording = record(happen);
        const text = JSON.stringify(recording);
        expect(observe(replay(recording))).toEqual(observe(happen));
        expect(JSON.parse(text)).toEqual(recording);
        expect(record(replay(JSON.parse(text))).messages.map(({ event, payload }) => ({ event, payload }))).toEqual(
          recording.messages.map(({ event, payload }) => ({ event, payload })),
        );
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
