import { extraOf } from '../events/conversationExtra';
import type { DeskEventDefinitions } from '../events/defineDeskEvent';
import { deskEvents, type StandardDeskEvents } from '../events/deskEvents';
import type { ReadFields } from '../events/unknownValue';
import { originOf, refusalOf } from '../intake/gate';
import { checkedOrigins, deskOrigins } from '../intake/origins';
import { parseMessage } from '../intake/parse';
import type { DeskRejection } from '../intake/rejection';
import { onAbort } from '../shared/abort';
import { attempt, createReport, type Report } from '../shared/callbacks';
import { createEmitter } from '../shared/emitter';
import { followDeskDocuments } from '../state/documents/deskDocuments';
import { connect } from '../state/memory';
import { reduce } from '../state/reducers';
import { createStore, type DrivenStore } from '../state/store';
import { checkedOptions } from './checkOptions';
import { createMembers, deliver } from './createMembers';
import { type DeskDiagnosis, diagnosisOf } from './diagnosis/diagnosis';
import { createMessageRecord } from './diagnosis/messageRecord';
import { keptMessagesOf } from './keptMessages';
import type { DeskClient, EventsOrStandard } from './members';
import type { CheckedDeskClientOptions } from './options';
import { createMemento } from './remember';
import { rememberState } from './rememberState';
import { subscribeToFocusedVisitor } from './screenPop';

/**
 * Listens on `window` for the iAdvize desk's messages, checks their origin, their source and their payload, and calls typed
 * handlers. Throws a `TypeError` that says what to write if an option can't be used, and an `Error` if there is no `window`: create
 * the client in the browser.
 *
 * @example
 * const desk = createDeskClient({ source: iframe });
 * const unsubscribe = desk.onConversationFocused(({ conversationId }) => open(conversationId));
 */
export function createDeskClient<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends ReadFields = object,
>(options: CheckedDeskClientOptions<Events, Profile> = {}): DeskClient<EventsOrStandard<Events>, Profile> {
  if (typeof window === 'undefined') {
    throw new Error('createDeskClient: there is no window. Create the client in the browser, or in a test with a DOM.');
  }
  const own = checkedOptions(options);
  const page = window;
  const { source, onRejected, signal } = own;
  const origins = checkedOrigins(own.origins === undefined ? [deskOrigins.ha] : own.origins);
  // The two differ in the event's type only, which reporting doesn't look at.
  const report = createReport(own.onHandlerError as Report | undefined);
  const emitter = createEmitter(report);
  const store = createStore(
    emitter,
    report,
    source && { beforeRead: () => documents?.find(), afterReset: () => documents?.forget() },
  );
  // A function of the page may close the client while it is asked, such as the source.
  const update: DrivenStore['update'] = (change) => {
    if (!emitter.isClosed()) store.update(change);
  };
  const memento = createMemento(own.remember, own);
  const pageOrigin = page.origin;
  const record = createMessageRecord(origins, pageOrigin);

  const diagnose = (): DeskDiagnosis =>
    diagnosisOf(record, registry, source, { listed: origins, pageOrigin, isClosed: emitter.isClosed() });

  const reject = (rejection: DeskRejection, { source: sender }: MessageEvent, isText = false) => {
    record.reject(rejection, sender, isText);
    if (onRejected) attempt(onRejected, rejection, (error) => report(error));
  };

  const receive = (message: MessageEvent) => {
    const origin = originOf(message);
    const refusal = refusalOf(origin, message, origins, source);
    if (emitter.isClosed()) return;
    if (refusal) return reject({ reason: refusal, origin }, message);
    const parsed = parseMessage(message, registry, own);
    const extra = parsed.reason ? undefined : extraOf(registry.get(String(parsed.event.event)), parsed.event, report);
    if (emitter.isClosed()) return;
    if (parsed.reason) {
      const { isText, ...rejection } = parsed;
      return reject({ ...rejection, origin }, message, isText);
    }
    record.deliver(origin, parsed);
    const { method, event, failures } = parsed;
    deliver(emitter, method, event, () => {
      documents?.hear(message.source);
      update((memory) => connect(reduce(memory, method, event, extra), 'live'));
      // A listener of the state may have closed the client.
      if (!emitter.isClosed()) documents?.note(method, event);
    });
    for (const failure of failures ?? []) report(failure, event);
  };

  const receiveKept = (message: MessageEvent) => {
    if (!emitter.isClosed() && !refusalOf(originOf(message), message, origins, source)) receive(message);
  };

  const close = () => {
    page.removeEventListener('message', receive);
    releaseSignal();
    emitter.close();
  };

  const { registry, members } = createMembers<DeskClient<EventsOrStandard<Events>, Profile>>(
    own.events === undefined ? deskEvents : own.events,
    {
      onFocusedVisitor: (handler, popOptions) =>
        subscribeToFocusedVisitor(emitter, store.state, report, handler, popOptions, visitors),
      diagnose,
      close,
    },
    emitter,
    store.state,
    diagnose,
  );
  const documents = source && followDeskDocuments(page, source, { state: store.state, update }, emitter);
  const visitors = rememberState({
    page,
    memento,
    source,
    emitter,
    getState: store.state.get,
    restore({ method, event, failures, extra }) {
      update((memory) => reduce(memory, method, event, extra));
      documents?.note(method, event);
      for (const failure of failures ?? []) report(failure, event);
    },
  });

  const releaseSignal = onAbort(signal, close);
  page.addEventListener('message', receive);
  if (signal?.aborted) close();
  // This client gets the messages that were kept before it was created. Later ones arrive as usual.
  const kept = keptMessagesOf(page);
  queueMicrotask(() => {
    // Scripts of the page may have put anything into the list. What throws doesn't keep the next message from its handlers.
    for (const message of kept) attempt(receiveKept, message, (error) => report(error));
  });

  return members;
}
