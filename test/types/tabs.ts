// Compiled, never run: each line that must not compile is marked, and the compiler complains where one does.
import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import {
  createDeskClient,
  type DeskClient,
  type DeskEvent,
  type DeskState,
  defineDeskEvent,
  deskEvents,
  type FocusedVisitor,
  type Unsubscribe,
} from '../../src/index';
import { type FollowedDesk, followDesk, shareDesk } from '../../src/tabs';

// A follower has the types of a client.
const desk = followDesk();
expectTypeOf(desk).toEqualTypeOf<FollowedDesk>();
expectTypeOf(desk.onConversationAdded).toEqualTypeOf<DeskClient['onConversationAdded']>();
expectTypeOf(desk.onEvent).toEqualTypeOf<DeskClient['onEvent']>();
expectTypeOf(desk.waitFor).toEqualTypeOf<DeskClient['waitFor']>();
expectTypeOf(desk.state).toEqualTypeOf<DeskClient['state']>();
expectTypeOf(desk.state.get()).toEqualTypeOf<DeskState>();
// @ts-expect-error The client in the other tab knows why nothing arrives.
desk.diagnose();

// In one tab.
const stop = desk.onFocusedVisitor(
  (focused, { signal }) => {
    expectTypeOf(focused).toEqualTypeOf<FocusedVisitor>();
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>();
  },
  { inOneTab: true, once: true, signal: new AbortController().signal },
);
expectTypeOf(stop).toEqualTypeOf<Unsubscribe>();
// @ts-expect-error Other handlers run in every tab.
desk.onConversationAdded(() => {}, { inOneTab: true });
// @ts-expect-error A client has one tab.
createDeskClient().onFocusedVisitor(() => {}, { inOneTab: true });

// Options.
followDesk({
  channel: 'second',
  onHandlerError: (_error, event) => event?.event,
  signal: new AbortController().signal,
});
followDesk({ channel: undefined, events: undefined });
// @ts-expect-error A misspelled option.
followDesk({ chanel: 'second' });
// @ts-expect-error A name.
shareDesk(createDeskClient(), { channel: 5 });
// @ts-expect-error Not a client.
shareDesk({});

// Entries of one's own.
const events = {
  ...deskEvents,
  onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.looseObject({ seconds: z.number() })),
};
const own = followDesk({ events });
own.onVisitorTyping(({ seconds }) => expectTypeOf(seconds).toEqualTypeOf<number>());
own.onEvent((event) => expectTypeOf(event).toEqualTypeOf<DeskEvent<typeof events>>());
// @ts-expect-error Only with the entry.
desk.onVisitorTyping;
// @ts-expect-error A follower has a member of this name.
followDesk({ events: { onEvent: events.onVisitorTyping } });

// A shared desk is its client.
const client = createDeskClient({ events });
const shared = shareDesk(client);
expectTypeOf(shared.onVisitorTyping).toEqualTypeOf<(typeof client)['onVisitorTyping']>();
expectTypeOf(shared.diagnose).toEqualTypeOf<DeskClient['diagnose']>();
expectTypeOf(shared.ready).toEqualTypeOf<Promise<void>>();
shared.onFocusedVisitor(() => {}, { inOneTab: true });
