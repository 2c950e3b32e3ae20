// @vitest-environment happy-dom
import fc from 'fast-check';
import { createDeskClient, type DeskAvailability, type DeskState } from 'iadvize-desk-events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeWindow, post } from '../../api/postMessage';
import { propertyRuns } from '../../propertyRuns';

/** How long a client waits for what a new document sends, in ms. */
const settlingTime = 4000;
/** How long the desk is quiet before a load, in ms. A client attributes what was sent in the last second to the new document. */
const quietBeforeLoad = 1001;

/** Something that happens to the desk. */
type Step =
  | { readonly kind: 'add' | 'focus' | 'loseFocus' | 'remove'; readonly id: string }
  | { readonly kind: 'status'; readonly channel: string; readonly status: string }
  | { readonly kind: 'reload'; readonly kept: Holding; readonly isHeardFirst: boolean }
  | { readonly kind: 'replace'; readonly kept: Holding; readonly isSlow: boolean }
  | { readonly kind: 'goAway' | 'comeBack' };

/** What is on the desk, as one desk document knows it. */
interface Holding {
  readonly ids: readonly string[];
  readonly focusedId: string | undefined;
  readonly availability: DeskAvailability;
}

const id = fc.constantFrom('a', 'b', 'c');
const channel = fc.constantFrom('CHAT', 'CALL');
const status = fc.constantFrom('AVAILABLE', 'UNAVAILABLE');
const nothing: Holding = { ids: [], focusedId: undefined, availability: {} };
const kept: fc.Arbitrary<Holding> = fc
  .record({ ids: fc.uniqueArray(id), hasFocus: fc.boolean(), availability: fc.dictionary(channel, status) })
  .map(({ ids, hasFocus, availability }) => ({ ids, focusedId: hasFocus ? ids[0] : undefined, availability }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('add', 'focus', 'loseFocus', 'remove'), id }) },
  fc.record({ kind: fc.constant('status'), channel, status }),
  fc.record({ kind: fc.constant('reload'), kept, isHeardFirst: fc.boolean() }),
  fc.record({ kind: fc.constant('replace'), kept, isSlow: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('goAway', 'comeBack') }),
);

/** Opens a desk in a frame. It behaves like a real one: it announces what is on the desk, and then each change. */
function openDesk() {
  const frame: HTMLIFrameElement = Object.defineProperties(document.createElement('iframe'), {
    contentDocument: { value: null },
    contentWindow: { value: fakeWindow(), writable: true },
  });
  let held = nothing;
  /** Whether a document has posted what is on the desk, but hasn't loaded yet. */
  let isLoading = false;
  const say = (event: string, more: object) => {
    const source = frame.contentWindow;
    if (source) post({ event: `com.iadvize.desk.${event}`, ...more }, { source });
  };
  const load = () => {
    isLoading = false;
    frame.dispatchEvent(new Event('load'));
  };
  /** Starts a document, which sends what is on the desk. */
  const start = (holding: Holding) => {
    held = holding;
    for (const conversationId of held.ids) say('CONVERSATION_ADDED', { conversationId, projectId: 1 });
    if (held.focusedId) say('CONVERSATION_FOCUSED', { conversationId: held.focusedId });
    if (Object.keys(held.availability).length) say('AVAILABILITY_UPDATED', { availability: held.availability });
  };
  const take = (next: Step) => {
    const { ids, focusedId, availability } = held;
    if (isLoading && frame.contentWindow) load();
    if (next.kind === 'goAway') {
      held = nothing;
      Object.assign(frame, { contentWindow: null });
    } else if (next.kind === 'replace' || next.kind === 'comeBack') {
      if (next.kind === 'comeBack' && frame.contentWindow) return;
      Object.assign(frame, { contentWindow: fakeWindow() });
      start(next.kind === 'replace' ? next.kept : nothing);
      isLoading = true;
      if (next.kind !== 'replace' || !next.isSlow) load();
    } else if (!frame.contentWindow) {
      return;
    } else if (next.kind === 'reload') {
      if (next.isHeardFirst) start(next.kept);
      load();
      if (!next.isHeardFirst) start(next.kept);
    } else if (next.kind === 'status') {
      held = { ...held, availability: { ...availability, [next.channel]: next.status } };
      say('AVAILABILITY_UPDATED', { availability: held.availability });
    } else if (next.kind === 'add') {
      if (ids.includes(next.id)) return;
      held = { ...held, ids: [...ids, next.id] };
      say('CONVERSATION_ADDED', { conversationId: next.id, projectId: 1 });
    } else if ('id' in next && ids.includes(next.id)) {
      if (next.kind === 'focus') {
        held = { ...held, focusedId: next.id };
        say('CONVERSATION_FOCUSED', { conversationId: next.id });
      } else if (next.kind === 'loseFocus' && focusedId === next.id) {
        held = { ...held, focusedId: undefined };
        say('CONVERSATION_FOCUS_LOST', { conversationId: next.id });
      } else if (next.kind === 'remove') {
        held = {
          ...held,
          ids: ids.filter((other) => other !== next.id),
          focusedId: focusedId === next.id ? undefined : focusedId,
        };
        say('CONVERSATION_REMOVED', { conversationId: next.id });
      }
    }
  };
  return { frame, take, held: () => held };
}

/** What a state holds, to compare it with what the desk holds. */
const holdingOf = ({ conversations, focusedConversation, availability }: DeskState): Holding => ({
  ids: conversations.map((conversation) => conversation.id).sort(),
  focusedId: focusedConversation?.id,
  availability,
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('whatever happens to the desk and its window', { timeout: 120_000 }, () => {
  it('the state is what the desk holds, 4 s after the last change that the client can notice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: quietBeforeLoad, max: 20_000 })), { maxLength: 30, size: 'max' }),
        (steps) => {
          const desk = openDesk();
          const client = createDeskClient({ source: desk.frame });
          for (const [next, pause] of steps) {
            desk.take(next);
            vi.advanceTimersByTime(pause);
            // A change of the window is noticed within a second, and its loss within three.
            if (pause > settlingTime + 1000) {
              const held = desk.held();
              expect(holdingOf(client.state.get())).toEqual({ ...held, ids: [...held.ids].sort() });
            }
          }
          client.close();
        },
      ),
      { numRuns: propertyRuns(2000) },
    );
  });
});
