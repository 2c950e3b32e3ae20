import { createFakeDesk } from '../desk/createFakeDesk';
import type { FakeDeskOptions } from '../desk/fakeDesk';
import { unknownConversation } from '../desk/unknownConversationError';
import type { ConversationFacts, FakeDeskOnPage } from './fakeDeskOnPage';
import { type Author, type DeskPicture, pictureOf, pictureOfConversation, type Thread } from './picture';
import { keptCallOf, type RememberedCall } from './savedCalls';
import { play, type Scenario } from './scenario';

/** The desk behind the page. */
export interface PageDesk {
  /** The desk that scripts and the page's own buttons drive. */
  readonly fakeDesk: FakeDeskOnPage;
  /**
   * Plays the scenario. Then repeats the calls from before the reload without sending anything, and announces the conversations that are
   * left.
   */
  readonly start: () => void;
  /** Returns what the page shows now. */
  readonly picture: () => DeskPicture;
}

/** What the desk behind the page needs from the page. */
export interface PageDeskOptions extends Pick<FakeDeskOptions, 'seed' | 'visitorShape' | 'availabilityShape'> {
  /** Posts to the page that gets the events. */
  readonly post: (data: unknown) => void;
  /** What the desk sends each time the page loads, before anything else. */
  readonly scenario: Scenario | undefined;
  /** The calls from before the reload. */
  readonly earlier: readonly RememberedCall[];
  /** Keeps the calls for the next reload. */
  readonly save: (calls: readonly RememberedCall[]) => void;
  /** Is called when what the page shows may have changed. */
  readonly onChange: () => void;
}

/** Creates the desk behind the page. A reloaded page repeats the same calls, and the same seed makes the same ids. */
export function createPageDesk({ post, scenario, earlier, save, onChange, ...options }: PageDeskOptions): PageDesk {
  const calls: RememberedCall[] = [];
  const threads = new Map<string, Thread>();
  const snoozedLabels = new Map<string, string>();
  let isSilent = true;

  const fake = createFakeDesk({
    ...options,
    post: (data) => {
      if (!isSilent) post(data);
    },
  });
  const openConversation = (id: string) => fake.state().conversations.find((conversation) => conversation.id === id);

  const remember = (...call: RememberedCall) => {
    calls.push(keptCallOf(call));
    if (!isSilent) save(calls);
  };
  const remembered =
    <Values extends unknown[], Result>(name: string, act: (...values: Values) => Result) =>
    (...values: Values): Result => {
      try {
        return act(...values);
      } finally {
        // A call that failed is repeated too, because it may have used up ids.
        remember(name, ...values);
        if (!isSilent) onChange();
      }
    };

  // An argument that was left out or undefined comes back as null after a reload.
  const actions = {
    addConversation: remembered('addConversation', (facts?: ConversationFacts, opening?: string) => {
      const { projectId, visitor } = facts ?? {};
      const id = fake.addConversation({ projectId: projectId ?? undefined, visitor: visitor ?? undefined });
      threads.set(id, { number: threads.size + 1, messages: opening ? [{ author: 'Visitor', text: opening }] : [] });
      return id;
    }),
    focus: remembered('focus', fake.focus),
    updateVisitor: remembered('updateVisitor', fake.updateVisitor),
    clickStateBox: remembered('clickStateBox', fake.clickStateBox),
    receiveMessage: remembered('receiveMessage', (id: string, author: Author, text?: string) => {
      fake.receiveMessage(id, author);
      threads.get(id)?.messages.push({ author, text: text ?? 'A message without a text' });
    }),
    setAvailability: remembered('setAvailability', fake.setAvailability),
    removeConversation: remembered('removeConversation', fake.removeConversation),
    snooze: remembered('snooze', (id: string) => {
      const conversation = openConversation(id);
      if (conversation) snoozedLabels.set(id, pictureOfConversation(conversation, threads).label);
      fake.snooze(id);
    }),
    resume: remembered('resume', (id: string) => {
      fake.resume(id);
      snoozedLabels.delete(id);
    }),
    replay: remembered('replay', fake.replay),
    announce: remembered('announce', (keep?: readonly string[]) =>
      fake.reload({ keep: keep?.filter(openConversation) }),
    ),
  };
  const { announce, ...scripted } = actions;

  const doAgain = ([name, ...values]: RememberedCall) => {
    // The calls were made to these very actions. JSON forgets their types.
    const action = actions[name as keyof typeof actions] as ((...values: unknown[]) => unknown) | undefined;
    try {
      action?.(...values);
    } catch {
      // It failed before the reload too, and was reported then.
    }
  };

  return {
    fakeDesk: {
      ...fake,
      ...scripted,
      reload({ keep } = {}) {
        const unknownId = keep?.find((id) => !openConversation(id));
        if (unknownId !== undefined) throw unknownConversation('reload', unknownId);
        remember('announce', keep);
        // The script that called this must get its answer before the page goes.
        setTimeout(() => location.reload());
      },
    },
    start() {
      isSilent = false;
      // First, so that it has the same ids each time.
      if (scenario) play(scenario, fake);
      isSilent = true;
      const [lastName, lastKept] = earlier[earlier.length - 1] ?? [];
      const kept = lastName === 'announce' && Array.isArray(lastKept) ? lastKept.map(String) : undefined;
      for (const call of lastName === 'announce' ? earlier.slice(0, -1) : earlier) doAgain(call);
      isSilent = false;
      announce(kept);
    },
    picture: () => pictureOf(fake.state(), threads, snoozedLabels),
  };
}
