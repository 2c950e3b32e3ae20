import { deskEventPrefix } from '../events/defineDeskEvent';
import { deskEvents } from '../events/deskEvents';
import type { ReaderOptions } from '../events/readers';
import { type DeliveredEvent, parseMessage } from '../intake/parse';
import { createRegistry } from '../intake/registry';
import { isPlainObject } from '../shared/isPlainObject';
import { misuse } from '../shared/misuse';
import { own, ownField, ownFieldsOf } from '../shared/ownFields';
import { mostConversations } from '../state/conversations';
import { focusedIn } from '../state/memory';
import type { DeskState } from '../state/snapshot';

/** How a client remembers the state when the page loads again. */
export interface RememberOptions {
  /**
   * Whether to store visitors and what your entries add to conversations, which are personal data, as JSON. Default: `false`. Then
   * `onFocusedVisitor` waits after a load until the desk sends the visitor again.
   */
  readonly visitors?: boolean | undefined;
  /**
   * The key in the storage. Give each client of a page its own: with the same key, at most one of them gets its state back. Default:
   * `'iadvize-desk-state'`.
   */
  readonly key?: string | undefined;
  /** Where to store the state. Default: the tab's `sessionStorage`. */
  readonly storage?: Storage | undefined;
}

/** An event that was made of what was stored, with what the integrator's entries had added to its conversation. */
export type RestoredEvent = DeliveredEvent & { readonly extra: object | undefined };

/** What was known before the page loaded. */
interface Remembered {
  /** Events that lead from an empty state to the remembered one. */
  readonly events: readonly RestoredEvent[];
  /** Whether a handler of `onFocusedVisitor` had the focused visitor. */
  readonly isHandled: boolean;
}

/** Keeps the state from one load of the page to the next. */
export interface Memento {
  /** Stores a state for the window of that id. Without an id, it removes what is stored. Never throws. */
  readonly store: (windowId: string | undefined, state: DeskState, isHandled: boolean) => void;
  /** Returns what was stored for the window of that id, and removes it. Returns undefined if nothing fits. Never throws. */
  readonly take: (windowId: string | undefined) => Remembered | undefined;
}

/** The version of what is stored. A package with another version ignores it. */
const version = 1;
/** How old it may be, in ms. While no page listens, the desk may change a lot. */
const longestAge = 60_000;
/** How many payloads a full state has: two for each conversation, the focus, and the availability. */
const mostPayloads = 2 * mostConversations + 2;
/** How long the text may be, in characters. */
const longestText = 1_000_000;

/** Returns payloads that lead from an empty state to this one. */
function payloadsOf(state: DeskState, withVisitors: boolean): object[] {
  const { conversations, availability } = state;
  const focused = focusedIn(state);
  const payload = (name: string, fields: object) => ({ event: deskEventPrefix + name, ...fields });
  return [
    ...conversations.map(ownFieldsOf).flatMap(({ id: conversationId, projectId, visitor, extra }) => [
      // Without a project, a conversation wasn't announced as added. Another event that mentions it does the same.
      projectId === undefined
        ? payload('CONVERSATION_STATE_BOX_CLICKED', { conversationId, ...(withVisitors && { extra }) })
        : payload('CONVERSATION_ADDED', { conversationId, projectId, ...(withVisitors && { extra }) }),
      ...(withVisitors && visitor ? [payload('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor })] : []),
    ]),
    ...(focused ? [payload('CONVERSATION_FOCUSED', { conversationId: focused.id })] : []),
    payload('AVAILABILITY_UPDATED', { availability }),
  ];
}

function storedExtra(event: DeliveredEvent['event']): object | undefined {
  const extra = own(event, 'extra');
  return isPlainObject(extra) ? extra : undefined;
}

/** JSON has no bigints. It would write bytes as an object with a field for each, which takes long and can't be read as bytes. */
const plainJson = (_key: string, value: unknown) => {
  if (typeof value === 'bigint') return String(value);
  return ArrayBuffer.isView(value) ? undefined : value;
};

/** Checks the option. Returns undefined if the client isn't to remember anything. Throws a `TypeError` if the option can't be used. */
export function createMemento(
  remember: boolean | RememberOptions | undefined,
  readers: ReaderOptions,
): Memento | undefined {
  if (remember === undefined || remember === false) return undefined;
  if (remember !== true && Object(remember) !== remember) throw misuse('remember', 'true or an object', remember);
  const { visitors = false, key = 'iadvize-desk-state', storage } = ownFieldsOf(remember === true ? {} : remember);
  if (typeof key !== 'string') throw misuse('remember.key', 'a string', key);
  // To ask for the storage may throw, too.
  const storageNow = () => storage ?? window.sessionStorage;

  const store: Memento['store'] = (windowId, state, isHandled) => {
    try {
      const textWith = (withVisitors: boolean) => {
        const payloads = payloadsOf(state, withVisitors);
        return JSON.stringify({ version, windowId, isHandled, at: Date.now(), payloads }, plainJson);
      };
      const whole = textWith(visitors);
      // Visitors that take too much room must not cost the rest of the state.
      const text = whole.length <= longestText ? whole : textWith(false);
      if (windowId && text.length <= longestText) storageNow().setItem(key, text);
      else storageNow().removeItem(key);
    } catch {
      // The storage is full, blocked or missing.
    }
  };

  const take: Memento['take'] = (windowId) => {
    try {
      const text = storageNow().getItem(key);
      storageNow().removeItem(key);
      if (!text || !windowId || text.length > longestText) return undefined;
      const stored: unknown = JSON.parse(text);
      const age = Date.now() - Number(ownField(stored, 'at'));
      const payloads = ownField(stored, 'payloads');
      const isCurrent = ownField(stored, 'version') === version && age >= 0 && age <= longestAge;
      if (!isCurrent || ownField(stored, 'windowId') !== windowId || !Array.isArray(payloads)) return undefined;
      if (payloads.length > mostPayloads) return undefined;
      // By the standard schemas, like what the desk posts, because anybody can write into the storage.
      const registry = createRegistry(deskEvents, []);
      const parsed = payloads.map((data) => parseMessage({ data }, registry, readers));
      const events = parsed
        .filter((result): result is DeliveredEvent => !own(result, 'reason'))
        .map((result) => ({ ...result, extra: storedExtra(result.event) }));
      return { events, isHandled: ownField(stored, 'isHandled') === true };
    } catch {
      return undefined;
    }
  };

  return { store, take };
}
