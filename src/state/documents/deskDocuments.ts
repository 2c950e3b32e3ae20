import type { StandardDeskEvents } from '../../events/deskEvents';
import { type DeskSource, findDesk, onDeskOpened } from '../../intake/source';
import type { Emitter } from '../../shared/emitter';
import { connect, emptyMemory, keepHoldings } from '../memory';
import type { DeskState } from '../snapshot';
import type { DrivenStore } from '../store';
import { watchFrameLoads } from './frameLoads';
import { createSentFacts, type SentFacts } from './sentFacts';

/** Follows the desk documents in the desk's window, so that the state doesn't keep what only an earlier document sent. */
export interface DeskDocuments {
  /** Looks for the desk's window if none is known so far. */
  readonly find: () => void;
  /** Call it with the source's current window if that window has posted an event, before the state changes. */
  readonly hear: (window: MessageEventSource | null) => void;
  /** Call it after the event has changed the state. */
  readonly note: (method: string, event: object) => void;
  /** Call it after a reset of the state: what was sent before doesn't count any more. */
  readonly forget: () => void;
}

/** How long a new desk document may take to send what is on the desk, in ms. */
const settlingTime = 4000;
/** How often to check whether the desk's window is still open, in ms. */
const lookingTime = 1000;
/** How many checks in a row may find no open window. If a frame is moved within the page, the next check finds one again. */
const mostMisses = 2;

/** Notes what an event says about the desk document that sent it. */
type Noting = (facts: SentFacts, event: never, time: number, state: DeskState) => void;

const noting = {
  // The desk may announce more conversations than the state keeps.
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

/** Follows the desk documents. A document starts with the client, with a load, or if the source has another window. */
export function followDeskDocuments(
  page: Window,
  source: DeskSource,
  store: DrivenStore,
  emitter: Emitter,
): DeskDocuments {
  const facts = createSentFacts();
  /** The window that is followed, as long as it is open. */
  let known: Window | undefined;
  let misses = 0;
  let looking: ReturnType<typeof setInterval> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const openWindow = () => {
    const { window } = findDesk(source);
    return window && !window.closed ? window : undefined;
  };

  const stopSettling = () => {
    clearTimeout(settling);
    settling = undefined;
  };

  /** Waits for what a document sends, then forgets the rest. */
  const settle = () => {
    stopSettling();
    // A listener of the state may have closed the client.
    if (emitter.isClosed()) return;
    settling = setTimeout(() => {
      settling = undefined;
      const holdings = facts.settle();
      store.update((memory) => keepHoldings(memory, holdings));
    }, settlingTime);
  };

  /** Follows the source's window if it isn't followed yet. Returns whether it is another window than before. */
  const follow = (window: Window, hasPosted = false) => {
    misses = 0;
    if (window === known) return false;
    if (known) {
      facts.restart(performance.now());
      settle();
    }
    known = window;
    if (!emitter.isClosed()) looking ??= setInterval(look, lookingTime);
    loads.follow(hasPosted);
    return true;
  };

  const lose = () => {
    clearInterval(looking);
    stopSettling();
    looking = undefined;
    known = undefined;
    misses = 0;
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
  const ignoreOpening = onDeskOpened(source, look);
  emitter.onClose(() => {
    clearInterval(looking);
    stopSettling();
    loads.stop();
    ignoreOpening?.();
  });
  look();

  return {
    find: () => (known || emitter.isClosed() ? undefined : look()),
    hear(window) {
      // The gate lets only windows through.
      follow(window as Window, true);
    },
    note(method, event) {
      // The integrator's own methods aren't in the table. An event has the fields that its method's row reads.
      const rows: { readonly [method: string]: Noting | undefined } = noting;
      const time = performance.now();
      facts.hear(time);
      rows[method]?.(facts, event as never, time, store.state.get());
    },
    forget() {
      stopSettling();
      facts.restart(performance.now());
    },
  };
}
