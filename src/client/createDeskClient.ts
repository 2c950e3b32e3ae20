import { deskEvents } from '../events/catalogue';
import type { DeskEventDefinitions } from '../events/defineDeskEvent';
import type { StandardDeskEvents } from '../events/deliveredEvent';
import { refusalOf } from '../intake/gate';
import { checkedOrigins, deskOrigins } from '../intake/origins';
import { parseMessage, unknownEvent } from '../intake/parse';
import { createEventTable, handlerNamed } from '../intake/registry';
import type { DeskRejection } from '../intake/rejection';
import { checkSource, deskOf } from '../intake/source';
import { onAbort } from '../shared/abort';
import { attempt, createReport, type Report } from '../shared/callbacks';
import { createEmitter, type Handler, type SubscribeOptions } from '../shared/emitter';
import { dropGhostsAfterReloads } from '../state/documents/dropGhosts';
import { reduce } from '../state/reducers';
import { createStore } from '../state/store';
import type { CheckedDeskClientOptions, DeskClient, DeskClientMembers } from './deskClient';
import { createDiagnosis } from './diagnosis';
import { earlyMessagesOf, forgetMessage, isRecent } from './keptMessages';
import { subscribeToFocusedVisitor } from './screenPop';
import { waitForEvent } from './waitFor';

/**
 * Listens on `window` for the iAdvize desk's messages, checks their origin, their source and their payload, and gives them to
 * typed handlers. Throws a `TypeError` that says what to write where an option can't be used, and an `Error` where there is no
 * `window`: create it in the browser.
 *
 * @example
 * const desk = createDeskClient({ source: iframe });
 * const stop = desk.onConversationFocused(({ conversationId }) => open(conversationId));
 */
export function createDeskClient<const Events extends DeskEventDefinitions = StandardDeskEvents>(
  options: CheckedDeskClientOptions<Events> = {},
): DeskClient<Events> {
  if (typeof window === 'undefined') {
    throw new Error('No window: create the client in the browser.');
  }
  if ('source' in options) checkSource(options.source);
  const page = window;
  const { source, onRejected, signal } = options;
  const origins = checkedOrigins(options.origins ?? [deskOrigins.ha]);
  // The two differ in the event's type only, which reporting doesn't look at.
  const report = createReport(options.onHandlerError as Report | undefined);
  const emitter = createEmitter(report);
  const store = createStore(emitter, report);
  const diagnosis = createDiagnosis(origins);
  const kept = earlyMessagesOf(page);

  const diagnose = () => diagnosis.readCounts(emitter.isClosed(), !!source && deskOf(source).window?.closed !== false);

  const reject = (rejection: DeskRejection) => {
    diagnosis.countMessage(rejection.origin, rejection.reason);
    if (onRejected) attempt(onRejected, rejection, (error) => report(error));
  };

  const receive = (message: MessageEvent) => {
    // A page's own `new Event('message')` has no origin.
    const { origin = '' } = message;
    const refusal = refusalOf(origin, message, origins, source);
    if (refusal) return reject({ reason: refusal, origin });
    forgetMessage(kept, message);
    const parsed = parseMessage(message, table);
    if ('refused' in parsed) return reject({ ...parsed.refused, origin });
    diagnosis.countMessage(origin);
    const prepared = emitter.prepare(parsed.handler, parsed.handler !== unknownEvent && 'onEvent');
    store.applyChange(reduce, parsed);
    // A listener of the state may have closed the client.
    if (emitter.isClosed()) return;
    noteForReloads?.(parsed);
    emitter.deliver(prepared, parsed.event);
  };

  const close = () => {
    page.removeEventListener('message', receive);
    releaseSignal();
    emitter.close();
  };

  const subscribeTo = (type: string) => (handler: Handler<never>, subscribeOptions?: SubscribeOptions) =>
    emitter.on(type, handler, subscribeOptions);

  const members: DeskClientMembers<Events> = {
    onEvent: subscribeTo('onEvent'),
    onUnknownEvent: subscribeTo(unknownEvent),
    onFocusedVisitor: (handler, subscribeOptions) =>
      subscribeToFocusedVisitor(emitter, store.state, report, handler, subscribeOptions),
    waitFor: (name, waitOptions) => waitForEvent(emitter, diagnose, name, handlerNamed(table, name), waitOptions),
    state: store.state,
    diagnose,
    close,
  };
  const table = createEventTable(options.events ?? deskEvents, Object.keys(members));
  const handlers = [...table.values()].map(({ handler }) => [handler, subscribeTo(handler)] as const);
  const noteForReloads = source && dropGhostsAfterReloads(page, source, store, emitter);

  const releaseSignal = onAbort(signal, close);
  page.addEventListener('message', receive);
  if (signal?.aborted) close();
  queueMicrotask(() => {
    for (const message of kept.filter(isRecent)) {
      if (!emitter.isClosed() && !refusalOf(message.origin, message, origins, source)) receive(message);
    }
  });

  // The handlers are made in a loop over the entries, where the compiler can't see that there is one for each key.
  return { ...Object.fromEntries(handlers), ...members } as unknown as DeskClient<Events>;
}
