// Compiled, never run: the options `profile` and `availability`, and the types of profiles and visitors that follow from them and from overrides.
import { expectTypeOf } from 'vitest';
import * as z from 'zod/mini';
import * as angular from '../../src/angular';
import {
  createDeskClient,
  type DeskAvailability,
  type DeskClient,
  type DeskConversation,
  type DeskEvent,
  type DeskState,
  defineDeskEvent,
  deskEvents,
  type FocusedVisitor,
  type StandardDeskEvents,
  type UnknownFields,
  type VisitorProfile,
  type VisitorProfileWith,
} from '../../src/index';
import { DeskProvider, useDesk, useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from '../../src/react';
import { followDesk, shareDesk } from '../../src/tabs';
import * as vue from '../../src/vue';

// The standard client: any field can be read, at any depth. The order of the options makes no difference.
const desk = createDeskClient({
  onHandlerError: (_error, event) => event?.event,
  events: deskEvents,
  profile: (visitor) => ({
    email: visitor.contact?.email,
    loyaltyCard: visitor.card,
    tier: String(visitor.tier),
    points: typeof visitor.points === 'number' ? visitor.points : undefined,
    phone: visitor.phones?.[0]?.number,
  }),
  availability: (payload) => ({ CHAT: payload.status?.chat }),
});
desk.onConversationVisitorUpdated(({ profile, visitor }) => {
  // The package's fields stay text, whatever was read for them.
  expectTypeOf(profile.email).toEqualTypeOf<string | undefined>();
  expectTypeOf(profile.phone).toEqualTypeOf<string | undefined>();
  expectTypeOf(profile.city).toEqualTypeOf<string | undefined>();
  // What wasn't narrowed is unknown. Nothing is certain, because the function may fail.
  expectTypeOf(profile.loyaltyCard).toBeUnknown();
  expectTypeOf(profile.tier).toEqualTypeOf<string | undefined>();
  expectTypeOf(profile.points).toEqualTypeOf<number | undefined>();
  expectTypeOf(visitor).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  expectTypeOf(profile).toExtend<VisitorProfile>();
  // @ts-expect-error A misspelt field.
  profile.loyalty;
});
desk.onEvent((event) => {
  if (event.event === 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED') {
    expectTypeOf(event.profile.tier).toEqualTypeOf<string | undefined>();
  }
});
desk.onFocusedVisitor(({ profile }) => expectTypeOf(profile.tier).toEqualTypeOf<string | undefined>());
expectTypeOf(desk.state.get().conversations[0]?.profile?.tier).toEqualTypeOf<string | undefined>();
desk.state.watch(
  ({ focusedConversation }) => focusedConversation?.profile?.points,
  (points) => expectTypeOf(points).toEqualTypeOf<number | undefined>(),
);
expectTypeOf(desk.waitFor('CONVERSATION_VISITOR_UPDATED')).resolves.toHaveProperty('profile').toHaveProperty('tier');
expectTypeOf(desk.onAvailabilityUpdated).parameter(0).parameter(0).toHaveProperty('availability');
expectTypeOf(desk.state.get().availability).toEqualTypeOf<DeskAvailability>();

// Without the options, nothing changes.
expectTypeOf(createDeskClient({ profile: undefined, availability: undefined })).toEqualTypeOf<DeskClient>();
expectTypeOf(createDeskClient({ profile: ({ mail }) => ({ email: mail }) })).toEqualTypeOf<
  DeskClient<StandardDeskEvents, { email: UnknownFields[string] }>
>();
expectTypeOf<VisitorProfileWith<object>>().toEqualTypeOf<VisitorProfile>();
expectTypeOf<VisitorProfileWith<{ email: number }>>().toEqualTypeOf<VisitorProfile>();

// @ts-expect-error A promise comes too late.
createDeskClient({ profile: async () => ({ loyaltyCard: 'L-1' }) });
// @ts-expect-error Text has no fields.
createDeskClient({ profile: () => 'L-1' });
// @ts-expect-error A promise comes too late.
createDeskClient({ availability: async () => ({ CHAT: 'AVAILABLE' }) });
// @ts-expect-error A status alone has no channel.
createDeskClient({ availability: () => 'AVAILABLE' });

// The visitor has the types of the override: in the function, in events, in the state and in the screen pop.
const visitorUpdated = defineDeskEvent(
  'CONVERSATION_VISITOR_UPDATED',
  z.object({
    conversationId: z.union([z.string(), z.number()]),
    visitor: z.object({ card: z.string(), since: z.optional(z.date()) }),
  }),
);
const events = { ...deskEvents, onConversationVisitorUpdated: visitorUpdated };
const profile = (visitor: { readonly card: string }) => ({ loyaltyCard: visitor.card });
const typed = createDeskClient({
  events,
  profile(visitor) {
    expectTypeOf(visitor).toEqualTypeOf<{ card: string; since?: Date | undefined }>();
    // @ts-expect-error The schema doesn't have it.
    visitor.contact;
    return profile(visitor);
  },
});
expectTypeOf(typed).toEqualTypeOf<DeskClient<typeof events, ReturnType<typeof profile>>>();
expectTypeOf(createDeskClient({ events, profile })).toEqualTypeOf<typeof typed>();
typed.onConversationVisitorUpdated((event) => {
  expectTypeOf(event.conversationId).toEqualTypeOf<string>();
  expectTypeOf(event.visitor.card).toEqualTypeOf<string>();
  expectTypeOf(event.profile.loyaltyCard).toEqualTypeOf<string | undefined>();
});
typed.onFocusedVisitor(({ visitor, profile: { loyaltyCard } }) => {
  expectTypeOf(visitor?.since).toEqualTypeOf<Date | undefined>();
  expectTypeOf(loyaltyCard).toEqualTypeOf<string | undefined>();
});
expectTypeOf(typed.state.get().focusedConversation?.visitor?.card).toEqualTypeOf<string | undefined>();
expectTypeOf(typed.state.get()).toEqualTypeOf<DeskState<typeof events, { loyaltyCard: string }>>();
expectTypeOf(typed.state.get().conversations).toEqualTypeOf<
  readonly DeskConversation<typeof events, { loyaltyCard: string }>[]
>();
expectTypeOf<DeskEvent<typeof events, { loyaltyCard: string }>>().toHaveProperty('event');

// A loose override lets any other field be read, too.
const looseVisitor = z.object({ conversationId: z.string(), visitor: z.looseObject({ card: z.optional(z.string()) }) });
createDeskClient({
  events: {
    ...deskEvents,
    onConversationVisitorUpdated: defineDeskEvent('CONVERSATION_VISITOR_UPDATED', looseVisitor),
  },
  profile(visitor) {
    expectTypeOf(visitor.card).toEqualTypeOf<string | undefined>();
    return { email: visitor.contact?.email };
  },
});

// The same for an availability.
const status = z.object({ status: z.object({ chat: z.string() }) });
createDeskClient({
  events: { ...deskEvents, onAvailabilityUpdated: defineDeskEvent('AVAILABILITY_UPDATED', status) },
  availability(payload) {
    expectTypeOf(payload).toEqualTypeOf<{ status: { chat: string } }>();
    return { CHAT: payload.status.chat, HOLOGRAM: 'AVAILABLE' };
  },
}).onAvailabilityUpdated((event) => {
  expectTypeOf(event.status.chat).toEqualTypeOf<string>();
  expectTypeOf(event.availability).toEqualTypeOf<DeskAvailability>();
});

// Other tabs.
const followed = followDesk<typeof events, { loyaltyCard: string }>({ events });
followed.onFocusedVisitor(
  ({ visitor, profile: { loyaltyCard } }) => {
    expectTypeOf(visitor?.card).toEqualTypeOf<string | undefined>();
    expectTypeOf(loyaltyCard).toEqualTypeOf<string | undefined>();
  },
  { inOneTab: true },
);
expectTypeOf(followed.state).toEqualTypeOf<(typeof typed)['state']>();
const shared = shareDesk(typed);
shared.onFocusedVisitor(
  ({ visitor, profile: { loyaltyCard } }) => {
    expectTypeOf(visitor?.card).toEqualTypeOf<string | undefined>();
    expectTypeOf(loyaltyCard).toEqualTypeOf<string | undefined>();
  },
  { inOneTab: true },
);
expectTypeOf(shared.state).toEqualTypeOf<(typeof typed)['state']>();

type Visitor = FocusedVisitor<typeof events, { loyaltyCard: string }>;

/** Calls every hook that has to do with profiles, as a component does. */
export function useReact(): void {
  DeskProvider({ events, profile, children: null });
  // @ts-expect-error In the schema, the visitor has a card.
  DeskProvider({ events, profile: (visitor) => ({ loyaltyCard: visitor.kard }) });
  const provided = useDesk<typeof events, ReturnType<typeof profile>>();
  expectTypeOf(provided).toEqualTypeOf<typeof typed | undefined>();
  expectTypeOf(useFocusedVisitor(provided)).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(useDeskState(provided).conversations[0]?.profile?.loyaltyCard).toEqualTypeOf<string | undefined>();
  expectTypeOf(useDeskState(provided, ({ focusedConversation }) => focusedConversation?.visitor)).toEqualTypeOf<
    Visitor['visitor']
  >();
  useDeskEvent(provided, 'CONVERSATION_VISITOR_UPDATED', (event) =>
    expectTypeOf(event.profile.loyaltyCard).toEqualTypeOf<string | undefined>(),
  );
  useDeskEvent(provided, 'onFocusedVisitor', (focused) => expectTypeOf(focused).toEqualTypeOf<Visitor>());
  expectTypeOf(useFocusedVisitor(useDeskClient({ events, profile }))).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(useFocusedVisitor(followed)).toEqualTypeOf<Visitor | undefined>();
}

/** Calls every composable that has to do with profiles, as a setup does. */
export function useVue(): void {
  vue.createDeskPlugin({ events, profile });
  const provided = vue.useDesk<typeof events, ReturnType<typeof profile>>();
  expectTypeOf(provided.value).toEqualTypeOf<typeof typed | undefined>();
  expectTypeOf(vue.useFocusedVisitor(provided).value).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(vue.useFocusedVisitor(typed).value).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(vue.useFocusedVisitor(() => typed).value).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(vue.useDeskState(provided).value.focusedConversation?.visitor).toEqualTypeOf<Visitor['visitor']>();
  expectTypeOf(
    vue.useDeskState(provided, ({ conversations }) => conversations[0]?.profile?.loyaltyCard).value,
  ).toEqualTypeOf<string | undefined>();
  vue.useDeskEvent(provided, 'CONVERSATION_VISITOR_UPDATED', (event) =>
    expectTypeOf(event.profile.loyaltyCard).toEqualTypeOf<string | undefined>(),
  );
  expectTypeOf(vue.useFocusedVisitor(vue.useDeskClient({ events, profile })).value).toEqualTypeOf<
    Visitor | undefined
  >();
}

/** Calls every function of the Angular binding that has to do with profiles, as a component does. */
export function injectForAngular(): void {
  angular.provideDesk({ events, profile });
  const provided = angular.injectDesk<typeof events, ReturnType<typeof profile>>();
  expectTypeOf(provided).toEqualTypeOf<typeof typed | undefined>();
  expectTypeOf(angular.injectFocusedVisitor(provided)()).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(angular.injectFocusedVisitor(followed)()).toEqualTypeOf<Visitor | undefined>();
  expectTypeOf(angular.injectDeskState(provided)().focusedConversation?.visitor).toEqualTypeOf<Visitor['visitor']>();
  expectTypeOf(
    angular.injectDeskState(provided, ({ conversations }) => conversations[0]?.profile?.loyaltyCard)(),
  ).toEqualTypeOf<string | undefined>();
  angular.injectDeskEvent(provided, 'CONVERSATION_VISITOR_UPDATED', (event) =>
    expectTypeOf(event.profile.loyaltyCard).toEqualTypeOf<string | undefined>(),
  );
  angular.injectDeskEvent(provided, 'onFocusedVisitor', (focused) => expectTypeOf(focused).toEqualTypeOf<Visitor>());
}
