/** A consumer's file that uses everything the package exports: it is compiled against the installed package. */
import {
  createDeskClient,
  createDeskPopup,
  type DeskAvailability,
  type DeskAvailabilityStatus,
  type DeskChannel,
  type DeskClient,
  type DeskClientMembers,
  type DeskClientOptions,
  type DeskEvent,
  type DeskEventDefinition,
  type DeskEventDefinitions,
  type DeskEventOf,
  type DeskHandlers,
  type DeskParticipantType,
  type DeskPopup,
  type DeskPopupOpening,
  type DeskPopupOptions,
  type DeskRejection,
  type DeskRejectionIssue,
  type DeskSource,
  type DeskUnknownEvent,
  type DeskWindowFinder,
  type DeskWindowProblem,
  defineDeskEvent,
  deskEvents,
  deskOrigins,
  type Handler,
  normalizeVisitor,
  type StandardDeskEvents,
  type StandardSchema,
  type StandardSchemaIssue,
  type StandardSchemaResult,
  type Subscribe,
  type SubscribeOptions,
  type Unsubscribe,
  type VisitorProfile,
} from 'iadvize-desk-events';

/** Takes a value of exactly the type that is written before it. */
function expectType<Expected>(value: Expected): Expected {
  return value;
}

const isTyping = (value: unknown): value is { readonly conversationId: string; readonly typing: boolean } =>
  typeof value === 'object' && value !== null && 'conversationId' in value && 'typing' in value;

const issue: StandardSchemaIssue = { message: 'Not a typing event.', path: ['typing', { key: 'conversationId' }] };

const typingSchema: StandardSchema<{ readonly conversationId: string; readonly typing: boolean }> = {
  '~standard': {
    version: 1,
    vendor: 'consumer',
    validate: (value): StandardSchemaResult<{ readonly conversationId: string; readonly typing: boolean }> =>
      isTyping(value) ? { value } : { issues: [issue] },
  },
};

/** Listens to the standard events with every option. */
export function listen(frame: HTMLIFrameElement, popup: Window, signal: AbortSignal): Unsubscribe {
  const sources: DeskSource[] = [frame, popup, () => frame, () => popup, () => null, () => undefined];
  const options: DeskClientOptions = {
    origins: [deskOrigins.ha, deskOrigins.sd],
    source: sources[0] ?? frame,
    onRejected: (rejection) => {
      const { reason, origin }: DeskRejection = rejection;
      expectType<'origin' | 'source' | 'schema' | 'shape'>(reason);
      expectType<string>(origin);
      if (rejection.reason !== 'schema') return;
      expectType<string>(rejection.event);
      const issues: readonly DeskRejectionIssue[] = rejection.issues;
      for (const { path, code } of issues) expectType<string>(path.map(String).join('.') + code);
    },
    onHandlerError: (error, event) => {
      expectType<unknown>(error);
      expectType<DeskEvent | DeskUnknownEvent | undefined>(event);
    },
    signal,
    events: deskEvents,
  };
  const desk: DeskClient = createDeskClient(options);
  const handlers: DeskHandlers & DeskClientMembers = desk;
  const once: SubscribeOptions = { once: true, signal };

  desk.onConversationAdded(({ conversationId, projectId, event }) => {
    expectType<string>(conversationId);
    expectType<number | undefined>(projectId);
    expectType<'com.iadvize.desk.CONVERSATION_ADDED'>(event);
  }, once);
  desk.onConversationFocused(({ conversationId }) => expectType<string>(conversationId), { signal });
  desk.onConversationFocusLost(({ conversationId }) => expectType<string>(conversationId), { once: false });
  desk.onConversationStateBoxClicked(({ conversationId }) => expectType<string>(conversationId), {});
  desk.onConversationVisitorUpdated(async ({ conversationId, visitor, profile }) => {
    expectType<string>(conversationId);
    expectType<unknown>(visitor.loyaltyNumber);
    expectType<VisitorProfile>(profile);
    expectType<VisitorProfile>(normalizeVisitor(visitor));
  });
  desk.onConversationRemoved(({ conversationId }) => expectType<string>(conversationId));
  desk.onAvailabilityUpdated(({ availability }) => {
    expectType<DeskAvailability>(availability);
    const channel: DeskChannel = 'CHAT';
    expectType<DeskAvailabilityStatus | undefined>(availability[channel]);
  });
  const onMessage: Handler<DeskEventOf<'onConversationMessage'>> = (message) => {
    expectType<DeskParticipantType>(message.conversationParticipantType);
    expectType<string | undefined>(message.conversationId);
    expectType<string>(message.wireName);
  };
  const stop: Unsubscribe = handlers.onConversationMessage(onMessage);
  const subscribeToAll: Subscribe<DeskEvent<StandardDeskEvents>> = handlers.onEvent;
  subscribeToAll((event) => {
    if (event.event === 'com.iadvize.desk.CONVERSATION_ADDED') expectType<number | undefined>(event.projectId);
  });
  desk.onUnknownEvent(({ event, data }) => expectType<[string, unknown]>([event, data]));
  stop();
  return desk.close;
}

/** Listens to an event of its own beside the standard ones, and overrides one of those. */
export function listenToMore(): void {
  const typing: DeskEventDefinition<'VISITOR_TYPING', typeof typingSchema> = defineDeskEvent(
    'VISITOR_TYPING',
    typingSchema,
  );
  expectType<'VISITOR_TYPING'>(typing.name);
  const onConversationFocused = defineDeskEvent('CONVERSATION_FOCUSED', typingSchema);
  const events = { ...deskEvents, onConversationFocused, onVisitorTyping: typing } satisfies DeskEventDefinitions;
  const desk: DeskClient<typeof events> = createDeskClient({ events });
  desk.onConversationFocused(({ conversationId, typing }) => expectType<[string, boolean]>([conversationId, typing]));
  desk.onVisitorTyping(({ conversationId, typing }) => expectType<[string, boolean]>([conversationId, typing]));
  desk.onEvent((event) => {
    if (event.event === 'com.iadvize.desk.VISITOR_TYPING') expectType<boolean>(event.typing);
  });
  createDeskClient().close();
}

/** Opens the desk in a popup, and listens to it. */
export function listenToPopup(button: HTMLButtonElement): DeskClient {
  const options: DeskPopupOptions = { url: deskOrigins.ha, name: 'desk', features: 'popup' };
  const popup: DeskPopup = createDeskPopup(options);
  button.addEventListener('click', () => {
    const opening: DeskPopupOpening = popup.open();
    if (opening === 'blocked') button.textContent = 'Allow popups';
  });
  const stop: Unsubscribe = popup.onOpen(() => expectType<boolean>(popup.isOpen()));
  stop();
  expectType<DeskWindowProblem | undefined>(popup.problem());
  expectType<Window | null>(popup.findWindow());
  const finder: DeskWindowFinder = { findWindow: () => null };
  createDeskClient({ source: finder }).close();
  return createDeskClient({ source: popup });
}
