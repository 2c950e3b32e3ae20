import type { StandardDeskEvents } from '../../events/deskEvents';
import { type DeskSource, findDesk } from '../../intake/source';
import type { Emitter } from '../../shared/emitter';
import { connect, emptyMemory, keepHoldings } from '../memory';
import type { DeskState } from '../snapshot';
import type { DrivenStore } from '../store';
import { watchFrameLoads } from './frameLoads';
import { createSentFacts, type SentFacts } from './sentFacts';

/** Follows the documents that live in the desk's window, one after the other, so that the state never holds what only a former one sent. */
export interface DeskDocuments {
  /** Looks for the desk's window if none is known so far. */
  readonly find: () => void;
  /** The desk's window, which is the one behind the source now, has posted an event, which the state is about to take in. */
  readonly hear: (window: MessageEventSource | null) => void;
  /** The state has taken the event in. */
  readonly note: (method: string, event: object) => void;
  /** The state was reset: what was sent before doesn't count any more. */
  readonly forget: () => void;
}

/** How long a new document may take to send what it holds, in ms. */
const settlingTime = 4000;
/** How often to look whether the desk's window is still open, in ms. */
const lookingTime = 1000;
/** How many times in a row no window may be open. A frame that is moved within the page has one again the next time. */
const mostMisses = 2;

/** What the event of a method says about the document that sent it. */
type Noting = (facts: SentFacts, event: never, time: number, state: DeskState) => void;

const noting = {
  // The desk may announce more than the state keeps.
  onConversationAdded: (facts, { conversationId }: { readonly conversationId?: unknown }, time, { conversations }) => {
    if (conversations.some(({ id }) => id === conversationId)) facts.announce(conversationId, time);
  },
  onConversationRemoved: (facts, { conversationId }: { readonly conversationId?: unknown }) =>
    facts.forget(conversationId),
  onConversationFocused: (facts, _event, time) => facts.focus(time),
  onAvailabilityUpdated: (facts, event: { readonly availability: object }, time, { availability }) =>
    facts.mentionChannels(
      Object.keys(event.availability).filter((channel) => channel in availability),
      time,
    ),
} satisfies { readonly [Method in keyof StandardDeskEvents]?: Noting };

/** Follows the desk's documents. A document starts with the client, with a load, or with another window behind the source. */
export function followDeskDocuments(
  page: Window,
  source: DeskSource,
  store: DrivenStore,
  emitter: Emitter,
): DeskDocuments {
  const facts = createSentFacts();
  /** The window whose documents are followed, as long as it is open. */
  let known: Window | undefined;
  let misses = 0;
  let looking: ReturnType<typeof setInterval> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const openWindow = () => {
    const { window } = findDesk(source);
    return window && !window.closed ? window : undefined;
  };

  /** Waits for what a document sends, and forgets the rest. */
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      const holdings = facts.settle();
      store.update((memory) => keepHoldings(memory, holdings));
    }, settlingTime);
  };

  /** The window behind the source is another one, or there is one again. Returns whether that is so. */
  const follow = (window: Window, hasPosted = false) => {
    misses = 0;
    if (window === known) return false;
    if (known) {
      facts.restart(performance.now());
      settle();
    }
    known = window;
    looking ??= setInterval(look, lookingTime);
    loads.follow(hasPosted);
    return true;
  };

  const lose = () => {
    clearInterval(looking);
    clearTimeout(settling);
    looking = undefined;
    known = undefined;
    facts.restart(performance.now());
    store.update(() => emptyMemory);
  };

  function look() {
    const window = openWindow();
    if (!window) {
      if (known) misses += 1;
      if (misses > mostMisses) lose();
    } else if (follow(window)) {
      store.update((memory) => connect(memory, 'waiting'));
    }
  }

  const loads = watchFrameLoads(page, source, {
    onFirstLoad() {
      look();
      facts.loadFirst(performance.now());
      if (settling) settle();
    },
    onReload() {
      look();
      const isHeard = facts.load(performance.now());
      if (!isHeard) store.update((memory) => connect(memory, 'waiting'));
      settle();
    },
  });
  emitter.onClose(() => {
    clearInterval(looking);
    clearTimeout(settling);
    loads.stop();
  });
  look();

  return {
    find: () => (known || emitter.isClosed() ? undefined : look()),
    hear(window) {
      // Nothing but a window comes past the gate.
      follow(window as Window, true);
    },
    note(method, event) {
      // A method of the integrator's is in no table of the package, and an event has what its method's row reads.
      const rows: { readonly [method: string]: Noting | undefined } = noting;
      const time = performance.now();
      facts.hear(time);
      rows[method]?.(facts, event as never, time, store.state.get());
    },
    forget: () => facts.restart(performance.now()),
  };
}
