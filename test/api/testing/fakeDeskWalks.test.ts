import fc from 'fast-check';
import { createDeskClient, type DeskAvailability } from 'iadvize-desk-events';
import type { FakeVisitor } from 'iadvize-desk-events/testing';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { propertyRuns } from '../../propertyRuns';
import { fakeWindow } from '../postMessage';

/** How long a client waits for what a new document sends, in ms. */
const settlingTime = 4000;
/** A client attributes what was added in the last second before a load to the new document. This leaves it out. */
const shortestPause = 1001;

/** An action of the operator, the visitor or the desk; `choices` pick conversations. */
type Action =
  | { readonly kind: 'add'; readonly projectId: number; readonly visitor: FakeVisitor | undefined }
  | { readonly kind: 'updateVisitor'; readonly choice: number; readonly visitor: FakeVisitor }
  | { readonly kind: 'receiveMessage'; readonly choice: number; readonly from: 'Visitor' | 'Professional' | 'Expert' }
  | { readonly kind: 'setAvailability'; readonly availability: DeskAvailability }
  | { readonly kind: 'reload'; readonly keeps: readonly boolean[] | undefined }
  | {
      readonly kind: 'focus' | 'clickStateBox' | 'removeConversation' | 'snooze' | 'resume';
      readonly choice: number;
    };

const choice = fc.nat();
const visitor: fc.Arbitrary<FakeVisitor> = fc.record(
  {
    id: fc.constantFrom('v-1', 'v-2', null),
    externalId: fc.constantFrom('C-100', '', null),
    email: fc.constantFrom('ada@example.org', 'grace@example.org', ' ', undefined),
    zipCode: fc.constantFrom('75001', null),
    loyalty: fc.constantFrom({ tier: 'gold' }, null, 3),
  },
  { requiredKeys: [] },
);
const availability = fc.dictionary(
  fc.constantFrom('CHAT', 'CALL', 'VIDEO', 'PIGEON'),
  fc.constantFrom('AVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE_FORCED', 'BUSY'),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    projectId: fc.constantFrom(1, 2),
    visitor: fc.option(visitor, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constantFrom('focus', 'clickStateBox', 'removeConversation', 'snooze', 'resume', 'resume'),
    choice,
  }),
  fc.record({ kind: fc.constant('updateVisitor' as const), choice, visitor }),
  fc.record({
    kind: fc.constant('receiveMessage' as const),
    choice,
    from: fc.constantFrom('Visitor', 'Professional', 'Expert'),
  }),
  fc.record({ kind: fc.constant('setAvailability' as const), availability }),
  fc.record({ kind: fc.constant('reload' as const), keeps: fc.option(fc.array(fc.boolean()), { nil: undefined }) }),
);

/** Takes an action if there is a conversation for it. The caller remembers the snoozed ones. */
function act(fake: FakeDesk, step: Action, snoozed: Set<string>): void {
  const ids = fake.state().conversations.map(({ id }) => id);
  if (step.kind === 'add') {
    fake.addConversation({ projectId: step.projectId, visitor: step.visitor });
  } else if (step.kind === 'setAvailability') {
    fake.setAvailability(step.availability);
  } else if (step.kind === 'reload') {
    fake.reload(step.keeps && { keep: ids.filter((_id, index) => step.keeps?.[index]) });
  } else {
    const candidates = step.kind === 'resume' ? [...snoozed] : ids;
    const id = candidates[step.choice % candidates.length];
    if (id === undefined) return;
    if (step.kind === 'snooze') snoozed.add(id);
    if (step.kind === 'resume') snoozed.delete(id);
    if (step.kind === 'updateVisitor') fake.updateVisitor(id, step.visitor);
    else if (step.kind === 'receiveMessage') fake.receiveMessage(id, step.from);
    else fake[step.kind](id);
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('whatever happens on the desk', { timeout: 120_000 }, () => {
  it('a client knows what the fake desk says that it knows, also some seconds after a reload', () => {
    const walk = fc.record({
      seed: fc.nat(),
      visitorShape: fc.constantFrom('graphql' as const, 'rest' as const),
      availabilityShape: fc.constantFrom('list' as const, 'record' as const),
      steps: fc.array(fc.tuple(action, fc.integer({ min: shortestPause, max: 60_000 })), {
        maxLength: 40,
        size: 'max',
      }),
    });
    fc.assert(
      fc.property(walk, ({ steps, ...options }) => {
        const source: HTMLIFrameElement = Object.defineProperties(document.createElement('iframe'), {
          contentDocument: { value: null },
          contentWindow: { value: fakeWindow() },
        });
        const onRejected = vi.fn();
        const desk = createDeskClient({ source, onRejected });
        const fake = createFakeDesk({ source, ...options });
        const snoozed = new Set<string>();
        let settledAt = 0;
        for (const [step, pause] of steps) {
          act(fake, step, snoozed);
          if (step.kind === 'reload') settledAt = performance.now() + settlingTime;
          vi.advanceTimersByTime(pause);
          if (performance.now() >= settledAt) expect(desk.state.get()).toStrictEqual(fake.state());
        }
        vi.advanceTimersByTime(settlingTime);
        expect(desk.state.get()).toStrictEqual(fake.state());
        desk.close();
        expect(onRejected).not.toHaveBeenCalled();
      }),
      { numRuns: propertyRuns(1000) },
    );
  });
});
