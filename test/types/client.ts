// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import * as zodClassic from 'zod';
import * as z from 'zod/mini';
import {
  createDeskClient,
  type DeskAvailabilityStatus,
  type DeskClient,
  type DeskClientOptions,
  type DeskConversation,
  type DeskDiagnosis,
  type DeskEvent,
  type DeskEventOf,
  type DeskParticipantType,
  type DeskRejection,
  type DeskState,
  type DeskUnknownEvent,
  defineDeskEvent,
  deskEvents,
  type Unsubscribe,
  type VisitorProfile,
} from '../../src/index';

const desk = createDeskClient();
expectTypeOf(desk).toEqualTypeOf<DeskClient>();

// Payloads.
desk.onConversationAdded((event) => {
  expectTypeOf(event).toEqualTypeOf<{
    readonly conversationId: string;
    readonly projectId: number;
    readonly event: 'com.iadvize.desk.CONVERSATION_ADDED';
  }>();
  // @ts-expect-error A misspelt field.
  event.conversationID;
  // @ts-expect-error A field that another event has.
  event.visitor;
  // @ts-expect-error Handlers share the event.
  event.conversationId = 'other';
});
desk.onConversationVisitorUpdated(({ visitor, profile }) => {
  expectTypeOf(profile).toEqualTypeOf<VisitorProfile>();
  expectTypeOf(visitor.email).toEqualTypeOf<unknown>();
  // @ts-expect-error A misspelt field.
  profile.firstname;
});
desk.onAvailabilityUpdated(({ availability }) => {
  expectTypeOf(availability.CALL).toEqualTypeOf<DeskAvailabilityStatus | undefined>();
  expectTypeOf(availability.HOLOGRAM).toEqualTypeOf<DeskAvailabilityStatus | undefined>();
});
desk.onConversationMessage(({ conversationId, conversationParticipantType, wireName, event }) => {
  expectTypeOf(conversationId).toEqualTypeOf<string | undefined>();
  expectTypeOf(conversationParticipantType).toEqualTypeOf<DeskParticipantType>();
  expectTypeOf(wireName).toEqualTypeOf<string>();
  expectTypeOf(event).toEqualTypeOf<'com.iadvize.desk.CONVERSATION_MESSAGE'>();
});
expectTypeOf<'Robot'>().toExtend<DeskParticipantType>();
expectTypeOf<DeskEventOf<'onConversationFocused'>['conversationId']>().toEqualTypeOf<string>();

// onEvent narrows, and every name is there.
desk.onEvent((event) => {
  expectTypeOf(event).toEqualTypeOf<DeskEvent>();
  // @ts-expect-error Not before it is narrowed.
  event.projectId;
  switch (event.event) {
    case 'com.iadvize.desk.CONVERSATION_ADDED':
      return expectTypeOf(event.projectId).toEqualTypeOf<number>();
    case 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED':
      return expectTypeOf(event.profile).toEqualTypeOf<VisitorProfile>();
    case 'com.iadvize.desk.AVAILABILITY_UPDATED':
    case 'com.iadvize.desk.CONVERSATION_MESSAGE':
      return undefined;
    // @ts-expect-error No event has this name.
    case 'com.iadvize.desk.CONVERSATION_CLOSED':
      return undefined;
    default:
      return expectTypeOf(event.conversationId).toEqualTypeOf<string>();
  }
});
desk.onUnknownEvent((event) => expectTypeOf(event).toEqualTypeOf<DeskUnknownEvent>());

// Subscribing.
expectTypeOf(desk.onEvent(async () => {}, { once: true })).toEqualTypeOf<Unsubscribe>();
desk.onConversationFocused(() => [].push(), { signal: new AbortController().signal, once: undefined });
// @ts-expect-error A misspelt handler.
desk.onConversationFocussed(() => {});
// @ts-expect-error A wrong option.
desk.onConversationFocused(() => {}, { onse: true });
// @ts-expect-error A handler is asked for.
desk.onConversationFocused();
// @ts-expect-error Members can't be replaced.
desk.onConversationFocused = () => () => {};

// Options.
createDeskClient({
  origins: ['https://ha.iadvize.com'],
  source: () => document.querySelector('iframe'),
  onRejected: (rejection) => expectTypeOf(rejection).toEqualTypeOf<DeskRejection>(),
  onHandlerError: (error, event) => {
    expectTypeOf(error).toEqualTypeOf<unknown>();
    expectTypeOf(event).toEqualTypeOf<DeskEvent | DeskUnknownEvent | undefined>();
  },
  signal: undefined,
});
createDeskClient({ source: window });
createDeskClient({ source: document.createElement('iframe') });
// @ts-expect-error A misspelt option.
createDeskClient({ origin: ['https://ha.iadvize.com'] });
// @ts-expect-error One origin is a list still.
createDeskClient({ origins: 'https://ha.iadvize.com' });
// @ts-expect-error A frame that may be missing has to be a function.
createDeskClient({ source: document.querySelector('iframe') });
// @ts-expect-error A number is no window.
createDeskClient({ source: () => 7 });

// A wrapper passes options on.
const wrapped = (options: DeskClientOptions) => createDeskClient({ ...options, signal: undefined });
expectTypeOf(wrapped).returns.toEqualTypeOf<DeskClient>();

// State.
expectTypeOf(desk.state.get()).toEqualTypeOf<DeskState>();
desk.state.watch(
  ({ conversations }) => conversations.length,
  (count) => expectTypeOf(count).toEqualTypeOf<number>(),
);
desk.state.subscribe(({ focusedConversation }) => {
  expectTypeOf(focusedConversation).toEqualTypeOf<DeskConversation | undefined>();
  // @ts-expect-error A misspelt field.
  focusedConversation?.projectID;
});
// @ts-expect-error The snapshot is frozen.
desk.state.get().conversations.push({ id: 'a' });
// @ts-expect-error The state is made of events alone.
desk.state.apply;

// The focused visitor.
desk.onFocusedVisitor(
  async ({ conversationId, visitor, profile }, { signal }) => {
    expectTypeOf(conversationId).toEqualTypeOf<string>();
    expectTypeOf(visitor).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>();
    expectTypeOf(profile).toEqualTypeOf<VisitorProfile>();
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
  },
  { once: true },
);

// Waiting.
expectTypeOf(desk.waitFor('CONVERSATION_FOCUSED')).resolves.toEqualTypeOf<DeskEventOf<'onConversationFocused'>>();
desk.waitFor('CONVERSATION_ADDED', { where: ({ projectId }) => projectId === 1, timeout: 500, signal: undefined });
// @ts-expect-error A misspelt name.
desk.waitFor('CONVERSATION_FOCUSSED');
// @ts-expect-error The name is written without its prefix.
desk.waitFor('com.iadvize.desk.CONVERSATION_FOCUSED');
// @ts-expect-error The condition gets the event of that name.
desk.waitFor('CONVERSATION_FOCUSED', { where: ({ projectId }) => projectId === 1 });

// Diagnosis.
expectTypeOf(desk.diagnose()).toEqualTypeOf<DeskDiagnosis>();

// Added and overridden entries.
const typing = z.object({ conversationId: z.string(), seconds: z.number() });
const extended = createDeskClient({
  events: {
    ...deskEvents,
    onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing),
    onVisitorIdle: defineDeskEvent('VISITOR_IDLE', v.object({ minutes: v.number() })),
    onConversationFocused: defineDeskEvent(
      'CONVERSATION_FOCUSED',
      zodClassic.object({ conversationId: zodClassic.string(), by: zodClassic.enum(['operator', 'desk']) }),
    ),
  },
  onHandlerError: (_error, event) => {
    if (event?.event === 'com.iadvize.desk.VISITOR_TYPING' && 'seconds' in event) {
      expectTypeOf(event.seconds).toEqualTypeOf<number>();
    }
  },
});
extended.onVisitorTyping((event) => {
  expectTypeOf(event.event).toEqualTypeOf<'com.iadvize.desk.VISITOR_TYPING'>();
  expectTypeOf(event.seconds).toEqualTypeOf<number>();
});
expectTypeOf(extended.waitFor('VISITOR_TYPING')).resolves.toHaveProperty('seconds').toEqualTypeOf<number>();
extended.onConversationFocused(({ by }) => expectTypeOf(by).toEqualTypeOf<'operator' | 'desk'>());
extended.onConversationAdded(({ projectId }) => expectTypeOf(projectId).toEqualTypeOf<number>());
extended.onEvent((event) => {
  if (event.event === 'com.iadvize.desk.VISITOR_IDLE') expectTypeOf(event.minutes).toEqualTypeOf<number>();
  if (event.event === 'com.iadvize.desk.CONVERSATION_FOCUSED')
    expectTypeOf(event.by).toEqualTypeOf<'operator' | 'desk'>();
});

const loose = createDeskClient({
  events: {
    onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.looseObject({ seconds: z.number() })),
    onVisitorIdle: defineDeskEvent('VISITOR_IDLE', v.looseObject({ minutes: v.optional(v.number()) })),
    onScoresUpdated: defineDeskEvent('SCORES_UPDATED', z.record(z.string(), z.unknown())),
    onAnythingUpdated: defineDeskEvent('ANYTHING_UPDATED', z.record(z.string(), z.any())),
  },
});
loose.onVisitorTyping((event) => {
  expectTypeOf(event.seconds).toEqualTypeOf<number>();
  expectTypeOf(event.event).toEqualTypeOf<'com.iadvize.desk.VISITOR_TYPING'>();
  // @ts-expect-error A misspelt field.
  event.second;
});
loose.onVisitorIdle(({ minutes }) => expectTypeOf(minutes).toEqualTypeOf<number | undefined>());
loose.onScoresUpdated(({ ada, event }) => {
  expectTypeOf(ada).toBeUnknown();
  expectTypeOf(event).toEqualTypeOf<'com.iadvize.desk.SCORES_UPDATED'>();
});
loose.onAnythingUpdated(({ ada }) => expectTypeOf(ada).toBeAny());

const { onConversationFocused } = deskEvents;
const small = createDeskClient({ events: { onConversationFocused } });
// @ts-expect-error An entry that is left out has no handler.
small.onConversationAdded(() => {});

const optionalProject = createDeskClient({
  events: {
    onConversationAdded: defineDeskEvent(
      'CONVERSATION_ADDED',
      z.object({ conversationId: z.string(), projectId: z.optional(z.number()) }),
    ),
  },
});
optionalProject.onConversationAdded(({ projectId }) => expectTypeOf(projectId).toEqualTypeOf<number | undefined>());

const noId = defineDeskEvent('CONVERSATION_FOCUSED', z.object({ id: z.string() }));
// @ts-expect-error The override lacks the conversationId that the package reads.
createDeskClient({ events: { ...deskEvents, onConversationFocused: noId } });
// @ts-expect-error A handler is named on[A-Z]….
createDeskClient({ events: { ...deskEvents, visitorTyping: defineDeskEvent('VISITOR_TYPING', typing) } });
// @ts-expect-error The same, by its third letter.
createDeskClient({ events: { ...deskEvents, onvisitorTyping: defineDeskEvent('VISITOR_TYPING', typing) } });
// @ts-expect-error The client has a member of this name.
createDeskClient({ events: { ...deskEvents, onEvent: defineDeskEvent('VISITOR_TYPING', typing) } });
// @ts-expect-error The output of a schema is an object.
defineDeskEvent('VISITOR_TYPING', z.string());
// @ts-expect-error A type is no schema.
defineDeskEvent('VISITOR_TYPING', {});
