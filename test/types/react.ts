// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import {
  type DeskClient,
  type DeskConversation,
  type DeskEvent,
  type DeskEventOf,
  type DeskState,
  type DeskUnknownEvent,
  defineDeskEvent,
  deskEvents,
  type FocusedVisitor,
} from '../../src/index';
import { DeskProvider, useDesk, useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from '../../src/react';

/** Calls every hook, as a component does. */
export function useEverything(): void {
  const desk = useDeskClient();
  expectTypeOf(desk).toEqualTypeOf<DeskClient | undefined>();
  useDeskClient({ origins: ['https://ha.iadvize.com'], source: () => document.querySelector('iframe') });
  // @ts-expect-error There is none before it is mounted.
  desk.state;
  // @ts-expect-error A misspelt option.
  useDeskClient({ origin: ['https://ha.iadvize.com'] });

  // State.
  expectTypeOf(useDeskState(desk)).toEqualTypeOf<DeskState>();
  expectTypeOf(useDeskState(undefined)).toEqualTypeOf<DeskState>();
  expectTypeOf(useDeskState(desk, ({ conversations }) => conversations.length)).toEqualTypeOf<number>();
  expectTypeOf(useDeskState(desk, ({ focusedConversation }) => focusedConversation)).toEqualTypeOf<
    DeskConversation | undefined
  >();
  // @ts-expect-error A misspelt field.
  useDeskState(desk, ({ conversation }) => conversation);
  // @ts-expect-error A client is asked for.
  useDeskState({});

  // Events.
  useDeskEvent(desk, 'CONVERSATION_ADDED', (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  useDeskEvent(desk, 'onConversationAdded', async (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  useDeskEvent(desk, 'onEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskEvent>());
  useDeskEvent(desk, 'onUnknownEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskUnknownEvent>());
  useDeskEvent(desk, 'onFocusedVisitor', (visitor) => expectTypeOf(visitor).toEqualTypeOf<FocusedVisitor>());
  // @ts-expect-error A misspelt name.
  useDeskEvent(desk, 'CONVERSATION_FOCUSSED', () => {});
  // @ts-expect-error The name is written without its prefix.
  useDeskEvent(desk, 'com.iadvize.desk.CONVERSATION_FOCUSED', () => {});
  // @ts-expect-error A member that subscribes to nothing.
  useDeskEvent(desk, 'close', () => {});
  // @ts-expect-error The handler gets the event of that name.
  useDeskEvent(desk, 'CONVERSATION_FOCUSED', ({ projectId }) => projectId);
  // @ts-expect-error A handler is asked for.
  useDeskEvent(desk, 'CONVERSATION_FOCUSED');

  // The focused visitor.
  expectTypeOf(useFocusedVisitor(desk)).toEqualTypeOf<FocusedVisitor | undefined>();

  // A client with an added event.
  const typing = z.object({ conversationId: z.string(), seconds: z.number() });
  const extended = useDeskClient({
    events: { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing) },
  });
  extended?.onVisitorTyping(({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());
  useDeskEvent(extended, 'VISITOR_TYPING', ({ event, seconds }) => {
    expectTypeOf(event).toEqualTypeOf<'com.iadvize.desk.VISITOR_TYPING'>();
    expectTypeOf(seconds).toEqualTypeOf<number>();
  });
  useDeskEvent(extended, 'onVisitorTyping', ({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());
  useDeskEvent(extended, 'CONVERSATION_ADDED', ({ projectId }) => expectTypeOf(projectId).toEqualTypeOf<number>());
  expectTypeOf(useDeskState(extended)).toEqualTypeOf<DeskState>();
  expectTypeOf(useFocusedVisitor(extended)).toEqualTypeOf<FocusedVisitor | undefined>();
  // @ts-expect-error The standard client doesn't have it.
  useDeskEvent(desk, 'VISITOR_TYPING', () => {});
  // @ts-expect-error A handler is named on[A-Z]….
  useDeskClient({ events: { ...deskEvents, visitorTyping: defineDeskEvent('VISITOR_TYPING', typing) } });

  // These use the provider's client.
  DeskProvider({ source: () => document.querySelector('iframe'), children: null });
  // @ts-expect-error A misspelt option.
  DeskProvider({ origin: ['https://ha.iadvize.com'] });
  expectTypeOf(useDesk()).toEqualTypeOf<DeskClient | undefined>();
  expectTypeOf(useDeskState()).toEqualTypeOf<DeskState>();
  expectTypeOf(useDeskState(({ conversations }) => conversations.length)).toEqualTypeOf<number>();
  expectTypeOf(useFocusedVisitor()).toEqualTypeOf<FocusedVisitor | undefined>();
  useDeskEvent('CONVERSATION_ADDED', (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  useDeskEvent('onUnknownEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskUnknownEvent>());
  // @ts-expect-error A misspelt name.
  useDeskEvent('CONVERSATION_FOCUSSED', () => {});
}
