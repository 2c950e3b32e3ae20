import { createDeskClient, type DeskDiagnosis, type deskEvents, deskOrigins } from 'iadvize-desk-events';
import { keptMessagesOf } from '../../client/keptMessages';
import { originOf, refusalOf } from '../../intake/gate';
import { parseMessage, unknownEventMethod } from '../../intake/parse';
import { isFrame } from '../../intake/source';
import { documentMember } from '../../shared/documentMember';
import type { RecordingBuffer } from '../../testing/recorder/recordingBuffer';
import type { Verdict } from '../log/logEntry';
import type { CheckedInspectorOptions, InspectedDesk } from '../options';
import { arrivalOf, now } from './clock';
import { ownDiagnosis } from './ownDiagnosis';
import { createSession, type Session } from './session';
import { isRead, verdictBetween } from './verdictBetween';

/** The desk that the panel watches live. */
export interface DeskWatch {
  readonly session: Session;
  /** Returns the client's diagnosis. The hints of the panel's own client say what to do in the panel. */
  readonly diagnose: () => DeskDiagnosis;
  /** The origins that the panel's own client listens to. Undefined if the page gave its client. */
  readonly listensTo: () => readonly string[] | undefined;
  /** Listens to another origin, too. Only the panel's own client can. */
  readonly listenTo: (origin: string) => void;
  /** What the messages are recorded into, from now on. */
  readonly recordInto: (buffer: RecordingBuffer | undefined) => void;
  readonly stop: () => void;
}

/** How long a desk's document may take from its first message to its load event, in ms. */
const longestLoad = 1500;

/**
 * Watches a desk on the page: the client's own verdict on each message, its state, and where a new desk document starts. Without a client,
 * it creates one of its own.
 */
export function watchDesk(
  page: Window & typeof globalThis,
  given: InspectedDesk | undefined,
  { origins = Object.values(deskOrigins), source, events, registry }: CheckedInspectorOptions,
  onChange: () => void,
): DeskWatch {
  const session = createSession(registry);
  let listed = origins;
  let buffer: RecordingBuffer | undefined;
  let wasUnknown = false;
  let deskWindow: MessageEventSource | null | undefined;
  let documentStart = Number.NEGATIVE_INFINITY;

  const startDocument = (at: number) => {
    documentStart = at;
    session.timeline.startDocument(at);
    onChange();
  };
  const show = (message: MessageEvent, verdict: Verdict, at: number) => {
    if (isRead(verdict)) {
      if (message.source !== deskWindow) startDocument(at);
      deskWindow = message.source;
      buffer?.keep(message);
    } else {
      buffer?.countForeign();
    }
    session.hear({ at, origin: originOf(message), verdict, message });
    onChange();
  };
  const receive = (message: MessageEvent) => {
    // The client is a listener as well, and an earlier one.
    const counts = desk.diagnose();
    const verdict = verdictBetween(seen, counts, wasUnknown);
    seen = counts;
    wasUnknown = false;
    show(message, verdict, arrivalOf(message));
  };

  // A load event doesn't bubble. It can be captured.
  const noteLoad = ({ target }: Event) => {
    const at = now();
    if (isFrame(target) && target.contentWindow === deskWindow && at - documentStart > longestLoad) startDocument(at);
  };

  const follow = (client: InspectedDesk) => {
    const releases = [
      client.state.subscribe((state) => {
        session.changeState(state, now());
        onChange();
      }),
      client.onUnknownEvent(() => {
        wasUnknown = true;
      }),
    ];
    return () => {
      for (const release of releases) release();
    };
  };
  const createOwn = () => {
    // Whatever the entries are, the panel reads the state and the diagnosis only, which don't depend on them.
    const client = createDeskClient({
      origins: listed,
      events: events as typeof deskEvents,
      ...(source && { source }),
    });
    return { client, close: client.close };
  };

  let { client: desk, close }: { client: InspectedDesk; close: () => void } = given
    ? { client: given, close() {} }
    : createOwn();
  let seen = desk.diagnose();
  let unfollow = follow(desk);

  /** Adds the messages that the early script kept. The panel's own client got it a moment ago, in a microtask. */
  const hearKept = () => {
    seen = desk.diagnose();
    const isAllowed = (message: MessageEvent) => !refusalOf(originOf(message), message, new Set(listed), source);
    for (const message of keptMessagesOf(page).filter(isAllowed)) {
      const parsed = parseMessage(message, registry);
      const delivered = !parsed.reason && parsed.method === unknownEventMethod ? 'unknown' : 'delivered';
      show(message, parsed.reason ?? delivered, arrivalOf(message));
    }
    wasUnknown = false;
  };
  if (!given) queueMicrotask(hearKept);

  /** Gets each message after the client, so that the client's counts show what it did. */
  const hearAfterClient = () => {
    page.removeEventListener('message', receive);
    page.addEventListener('message', receive);
  };
  hearAfterClient();
  documentMember(page, 'addEventListener')('load', noteLoad, true);
  return {
    session,
    diagnose() {
      const diagnosis = desk.diagnose();
      if (given) return diagnosis;
      return ownDiagnosis(diagnosis, { listed, pageOrigin: page.location.origin, hasSource: !!source });
    },
    listensTo: () => (given ? undefined : listed),
    listenTo(origin) {
      if (given) return;
      unfollow();
      close();
      listed = [...listed, origin];
      ({ client: desk, close } = createOwn());
      seen = desk.diagnose();
      unfollow = follow(desk);
      hearAfterClient();
      onChange();
    },
    recordInto(next) {
      buffer = next;
    },
    stop() {
      page.removeEventListener('message', receive);
      documentMember(page, 'removeEventListener')('load', noteLoad, true);
      unfollow();
      close();
    },
  };
}
