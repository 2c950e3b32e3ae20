// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import type { EnvironmentProviders, Signal } from '@angular/core';
import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import { injectDesk, injectDeskEvent, injectDeskState, injectFocusedVisitor, provideDesk } from '../../src/angular';
import {
  createDeskClient,
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

/** Calls every function, as a component does. */
export function injectEverything(): void {
  expectTypeOf(provideDesk()).toEqualTypeOf<EnvironmentProviders>();
  provideDesk({ origins: ['https://ha.iadvize.com'], source: () => document.querySelector('iframe') });
  // @ts-expect-error A misspelt option.
  provideDesk({ origin: ['https://ha.iadvize.com'] });

  const desk = injectDesk();
  expectTypeOf(desk).toEqualTypeOf<DeskClient | undefined>();
  // @ts-expect-error A server has none.
  desk.state;

  // State.
  expectTypeOf(injectDeskState()).toEqualTypeOf<Signal<DeskState>>();
  expectTypeOf(injectDeskState(({ conversations }) => conversations.length)).toEqualTypeOf<Signal<number>>();
  expectTypeOf(injectDeskState(({ focusedConversation }) => focusedConversation)()).toEqualTypeOf<
    DeskConversation | undefined
  >();
  // @ts-expect-error A misspelt field.
  injectDeskState(({ conversation }) => conversation);
  // @ts-expect-error A signal is read by a call.
  injectDeskState().conversations;
  expectTypeOf(injectDeskState(desk)).toEqualTypeOf<Signal<DeskState>>();
  expectTypeOf(injectDeskState(undefined)).toEqualTypeOf<Signal<DeskState>>();
  expectTypeOf(injectDeskState(desk, ({ conversations }) => conversations.length)).toEqualTypeOf<Signal<number>>();
  // @ts-expect-error A client is asked for.
  injectDeskState({});

  // Events.
  injectDeskEvent('CONVERSATION_ADDED', (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  injectDeskEvent('onConversationAdded', async (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  injectDeskEvent('onEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskEvent>());
  injectDeskEvent('onUnknownEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskUnknownEvent>());
  injectDeskEvent('onFocusedVisitor', (visitor) => expectTypeOf(visitor).toEqualTypeOf<FocusedVisitor>());
  injectDeskEvent(desk, 'CONVERSATION_ADDED', (event) =>
    expectTypeOf(event).toEqualTypeOf<DeskEventOf<'onConversationAdded'>>(),
  );
  injectDeskEvent(createDeskClient(), 'onEvent', (event) => expectTypeOf(event).toEqualTypeOf<DeskEvent>());
  // @ts-expect-error A misspelt name.
  injectDeskEvent('CONVERSATION_FOCUSSED', () => {});
  // @ts-expect-error The name is written without its prefix.
  injectDeskEvent('com.iadvize.desk.CONVERSATION_FOCUSED', () => {});
  // @ts-expect-error A member that subscribes to nothing.
  injectDeskEvent('close', () => {});
  // @ts-expect-error The handler gets the event of that name.
  injectDeskEvent('CONVERSATION_FOCUSED', ({ projectId }) => projectId);
  // @ts-expect-error A handler is asked for.
  injectDeskEvent('CONVERSATION_FOCUSED');

  // The focused visitor.
  expectTypeOf(injectFocusedVisitor()).toEqualTypeOf<Signal<FocusedVisitor | undefined>>();
  expectTypeOf(injectFocusedVisitor(desk)).toEqualTypeOf<Signal<FocusedVisitor | undefined>>();

  // A client with an added event.
  const typing = z.object({ conversationId: z.string(), seconds: z.number() });
  const events = { ...deskEvents, onVisitorTyping: defineDeskEvent('VISITOR_TYPING', typing) };
  provideDesk({ events });
  const extended = injectDesk<typeof events>();
  extended?.onVisitorTyping(({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());
  injectDeskEvent(extended, 'VISITOR_TYPING', ({ event, seconds }) => {
    expectTypeOf(event).toEqualTypeOf<'com.iadvize.desk.VISITOR_TYPING'>();
    expectTypeOf(seconds).toEqualTypeOf<number>();
  });
  injectDeskEvent(extended, 'onVisitorTyping', ({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());
  injectDeskEvent(extended, 'CONVERSATION_ADDED', ({ projectId }) => expectTypeOf(projectId).toEqualTypeOf<number>());
  expectTypeOf(injectDeskState(extended)()).toEqualTypeOf<DeskState>();
  expectTypeOf(injectFocusedVisitor(extended)()).toEqualTypeOf<FocusedVisitor | undefined>();
  // @ts-expect-error The standard client doesn't have it.
  injectDeskEvent(desk, 'VISITOR_TYPING', () => {});
  // @ts-expect-error A handler is named on[A-Z]….
  provideDesk({ events: { ...deskEvents, visitorTyping: defineDeskEvent('VISITOR_TYPING', typing) } });
}
