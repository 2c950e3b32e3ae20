// Compiled, never run: what entries add to their conversations, and its type in the state.
import { type } from 'arktype';
import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import * as zod3 from 'zod-3';
import { createDeskClient, type DeskClient, type DeskState, defineDeskEvent, deskEvents } from '../../src/index';
import { useDeskClient, useDeskState } from '../../src/react';

const typing = z.object({ conversationId: z.union([z.string(), z.number()]), seconds: z.number() });
const onVisitorTyping = defineDeskEvent('VISITOR_TYPING', typing, {
  conversation(event) {
    // As handlers get it: the id is text.
    expectTypeOf(event.conversationId).toEqualTypeOf<string>();
    expectTypeOf(event.seconds).toEqualTypeOf<number>();
    // @ts-expect-error A misspelt field.
    event.second;
    return { typing: event.seconds };
  },
});
const onConversationAdded = defineDeskEvent(
  'CONVERSATION_ADDED',
  v.looseObject({ conversationId: v.string(), projectId: v.number(), queue: v.optional(v.string()) }),
  { conversation: ({ queue }) => ({ queue, typing: null }) },
);
const onVisitorIdle = defineDeskEvent('VISITOR_IDLE', type({ conversationId: 'string', minutes: 'number' }), {
  conversation: ({ minutes }) => ({ idle: minutes }),
});
const onVisitorGone = defineDeskEvent('VISITOR_GONE', zod3.object({ conversationId: zod3.string() }), {
  conversation: ({ conversationId }) => ({ gone: conversationId }),
});

const events = { ...deskEvents, onVisitorTyping, onConversationAdded, onVisitorIdle, onVisitorGone };
const desk = createDeskClient({ events, profile: (visitor) => ({ card: String(visitor.card) }) });
const extra = desk.state.get().focusedConversation?.extra;
expectTypeOf(extra?.typing).toEqualTypeOf<number | null | undefined>();
expectTypeOf(extra?.queue).toEqualTypeOf<string | undefined>();
expectTypeOf(extra?.idle).toEqualTypeOf<number | undefined>();
expectTypeOf(extra?.gone).toEqualTypeOf<string | undefined>();
// @ts-expect-error A misspelt field.
extra?.typed;
expectTypeOf(desk.state.get()).toEqualTypeOf<DeskState<typeof events, { card: string }>>();
desk.onVisitorTyping(({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());

// Written where they are used.
const inline = createDeskClient({
  events: {
    ...deskEvents,
    onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing, {
      conversation: (event) => ({ typing: event.seconds }),
    }),
  },
  profile: (visitor) => ({ email: visitor.contact?.email }),
});
expectTypeOf(inline.state.get().conversations[0]?.extra?.typing).toEqualTypeOf<number | undefined>();

// A standard client's conversations have nothing extra.
const standard: DeskClient = createDeskClient();
// @ts-expect-error No entry adds anything.
standard.state.get().conversations[0]?.extra?.typing;

// @ts-expect-error A promise comes too late.
defineDeskEvent('VISITOR_TYPING', typing, { conversation: async () => ({ typing: 1 }) });
// @ts-expect-error Text has no fields.
defineDeskEvent('VISITOR_TYPING', typing, { conversation: () => 'typing' });
// @ts-expect-error A misspelt option.
defineDeskEvent('VISITOR_TYPING', typing, { conversations: () => ({}) });

/** Reads the state as a component does. */
export function useExtra(): void {
  const client = useDeskClient({ events });
  expectTypeOf(useDeskState(client, ({ focusedConversation }) => focusedConversation?.extra?.idle)).toEqualTypeOf<
    number | undefined
  >();
}
