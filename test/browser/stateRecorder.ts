import type { Evaluates } from './evaluates';
import { expect } from './siteTest';

/** The conversations of the state, in order, and the one that has the focus. */
export interface HeldConversations {
  readonly ids: readonly string[];
  readonly focusedId?: string;
}

/** How the client is made whose state is recorded. */
export interface StateRecorderOptions {
  readonly origins: readonly string[];
  readonly source: 'frame element' | 'frame finder' | 'popup finder';
}

/** Runs in the CRM page, so it uses nothing from outside: makes a client, and records how its state comes about. */
function recordStateInPage({ origins, source }: StateRecorderOptions): void {
  const findFrame = () => document.querySelector<HTMLIFrameElement>('#desk');
  const sources = { 'frame element': findFrame(), 'frame finder': findFrame, 'popup finder': () => window.deskPopup };
  const named = sources[source];
  if (!named) throw new Error(`The page has no ${source} yet.`);
  const recording = { counts: [], focusedIds: [], lastAddedAt: 0, lastLoadAt: 0, loads: 0 } as Window['stateRecording'];
  const client = window.IAdvizeDeskEvents.createDeskClient({ origins, source: named });
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

/** Every number of conversations, and every id of the focused one, that the state was told to have, in order. */
export function historyIn(crm: Evaluates): Promise<Pick<Window['stateRecording'], 'counts' | 'focusedIds'>> {
  return crm.evaluate(() => {
    const { counts, focusedIds } = window.stateRecording;
    return { counts, focusedIds };
  });
}
