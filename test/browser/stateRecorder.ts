import type { DeskState } from '../../src/index';
import type { Evaluates } from './evaluates';
import { expect } from './siteTest';

/** The conversations of the state, in order, and the one that has the focus. */
export interface HeldConversations {
  readonly ids: readonly string[];
  readonly focusedId?: string;
}

/** The state without the visitors. */
export interface HeldState extends HeldConversations, Pick<DeskState, 'connection' | 'availability'> {}

/** What is known after the desk has gone. */
export const nothingHeld: HeldState = { connection: 'none', ids: [], availability: {} };

/** How the client is made whose state is recorded. */
export interface StateRecorderOptions {
  readonly origins: readonly string[];
  readonly source: 'frame element' | 'frame finder' | 'frame window' | 'shadow frame' | 'shown frame' | 'popup finder';
}

/** Runs in the CRM page, so it uses nothing from outside: makes a client, and records how its state comes about. */
function recordStateInPage({ origins, source }: StateRecorderOptions): void {
  const findFrame = () => document.querySelector<HTMLIFrameElement>('#desk');
  const sources = {
    'frame element': findFrame(),
    'frame finder': findFrame,
    'frame window': findFrame()?.contentWindow,
    'shadow frame': () => document.querySelector('#host')?.shadowRoot?.querySelector('iframe'),
    'shown frame': () => document.querySelector<HTMLIFrameElement>(`#${window.shownDesk}`),
    'popup finder': () => window.deskPopup,
  };
  const named = sources[source];
  if (!named) throw new Error(`The page has no ${source} yet.`);
  const client = window.IAdvizeDeskEvents.createDeskClient({ origins, source: named });
  const recording: Window['stateRecording'] = {
    counts: [],
    focusedIds: [],
    connections: [],
    abortedIds: [],
    state: client.state.get(),
    lastAddedAt: 0,
    lastLoadAt: 0,
    loads: 0,
  };
  client.state.subscribe((state) => {
    recording.state = state;
  });
  client.state.watch(
    ({ connection }) => connection,
    (connection) => recording.connections.push(connection),
  );
  client.onFocusedVisitor(({ conversationId }, { signal }) => {
    signal.addEventListener('abort', () => recording.abortedIds.push(conversationId));
  });
  client.state.watch(
    ({ conversations }) => conversations.length,
    (count) => recording.counts.push(count),
  );
  client.state.watch(
    ({ focusedConversation }) => focusedConversation?.id ?? null,
    (id) => recording.focusedIds.push(id),
  );
  client.onConversationAdded(() => {
    recording.lastAddedAt = performance.now();
  });
  // A load doesn't bubble, but is heard on its way down: also that of a frame that comes later.
  const hearLoad = ({ target }: Event) => {
    if (target !== findFrame()) return;
    recording.lastLoadAt = performance.now();
    recording.loads += 1;
  };
  document.addEventListener('load', hearLoad, true);
  window.stateRecording = recording;
  window.deskClient = client;
}

/** Makes a client in the CRM page, and records how its state comes about. */
export function startRecordingState(crm: Evaluates, options: StateRecorderOptions): Promise<void> {
  return crm.evaluate(recordStateInPage, options);
}

/** Waits until the state holds exactly these conversations; how soon that is, the unit tests of reloads tell. */
export async function expectConversations(crm: Evaluates, expected: HeldConversations): Promise<void> {
  const read = () =>
    crm.evaluate(() => {
      const { conversations, focusedConversation } = window.deskClient.state.get();
      const held: HeldConversations = { ids: conversations.map(({ id }) => id) };
      return focusedConversation ? { ...held, focusedId: focusedConversation.id } : held;
    });
  await expect.poll(read).toStrictEqual(expected);
}

/** Waits until the client's listeners were called with exactly this state. It doesn't read the state: a read looks for the desk. */
export async function expectTold(crm: Evaluates, expected: HeldState): Promise<void> {
  const read = () =>
    crm.evaluate(() => {
      const { connection, conversations, focusedConversation, availability } = window.stateRecording.state;
      const held: HeldState = { connection, ids: conversations.map(({ id }) => id), availability };
      return focusedConversation ? { ...held, focusedId: focusedConversation.id } : held;
    });
  await expect.poll(read).toStrictEqual(expected);
}

/** Every number of conversations, and every id of the focused one, that the state was told to have, in order. */
export function historyIn(crm: Evaluates): Promise<Pick<Window['stateRecording'], 'counts' | 'focusedIds'>> {
  return crm.evaluate(() => {
    const { counts, focusedIds } = window.stateRecording;
    return { counts, focusedIds };
  });
}
