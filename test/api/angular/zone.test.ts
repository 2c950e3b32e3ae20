import 'zone.js';
import { ApplicationRef, NgZone, provideZoneChangeDetection, type Signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { createDeskClient, type DeskClient } from 'iadvize-desk-events';
import {
  injectDesk,
  injectDeskEvent,
  injectDeskState,
  injectFocusedVisitor,
  provideDesk,
} from 'iadvize-desk-events/angular';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeWindow } from '../postMessage';
import { mountInApplication, type Providers, startTestBed } from './testBed';

let fake: FakeDesk;
/** The window that the source finds, and a client that the application doesn't provide. */
let found: Window | undefined;
let raw: DeskClient;

beforeAll(startTestBed);

beforeEach(() => {
  fake = createFakeDesk();
  found = undefined;
  // zone.js does this in browsers, but not to happy-dom's window: a listener runs in the zone that has added it.
  const { addEventListener: add } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) =>
    add(type, Zone.current.wrap(listener as EventListener, 'listener')),
  );
  raw = createDeskClient({ source: () => found });
});

afterEach(() => {
  raw.close();
  TestBed.resetTestingModule();
  vi.restoreAllMocks();
});

const mount = <View>(template: string, view: Type<View>, ...desk: Providers) =>
  mountInApplication([provideZoneChangeDetection(), ...desk], template, view);

const zone = () => TestBed.inject(NgZone);

/** Mounts a view that counts how often Angular checks it. */
function mountCounter(...desk: Providers) {
  let count = 0;
  class Counter {
    readonly conversations = injectDeskState(({ conversations }) => conversations.length);
    ngDoCheck() {
      count += 1;
    }
  }
  const { text } = mount('{{ conversations() }}', Counter, ...desk);
  return {
    text,
    /** How often the view is checked while something happens. */
    checksDuring(happen: () => void): number {
      const before = count;
      happen();
      return count - before;
    },
  };
}

describe('with zone.js', () => {
  it('events and the state update the view, plain fields too', () => {
    class View {
      readonly count = injectDeskState(({ conversations }) => conversations.length);
      readonly visitor = injectFocusedVisitor();
      heard = 'nothing';
      constructor() {
        injectDeskEvent('CONVERSATION_ADDED', ({ projectId }) => {
          this.heard = `project ${projectId}`;
        });
      }
    }
    const template = '{{ count() }}, {{ visitor()?.profile?.firstName }}, {{ heard }}';
    const { text } = mount(template, View, provideDesk());
    expect(text()).toBe('0, , nothing');
    fake.addConversation({ visitor: { firstName: 'Ada' } });
    expect(text()).toBe('1, Ada, project 1234');
  });

  it('what the client ignores runs no change detection', () => {
    const rejected = vi.fn();
    const frame = fakeWindow();
    const { checksDuring, text } = mountCounter(provideDesk({ source: () => frame, onRejected: rejected }));
    const desk = createFakeDesk({ source: frame });
    const noise = () => {
      fake.addConversation();
      desk.post({ event: 'com.iadvize.desk.CONVERSATION_ADDED' });
      desk.post('noise');
      desk.post({}, { origin: 'https://elsewhere.example' });
    };
    expect(checksDuring(noise)).toBe(0);
    expect(rejected.mock.calls.length).toBeGreaterThan(3);
    expect(checksDuring(() => desk.addConversation())).toBeGreaterThan(0);
    expect(text()).toBe('1');
    // The same noise does run change detection if somebody listens in the zone.
    const listener = () => {};
    zone().run(() => window.addEventListener('message', listener));
    expect(checksDuring(noise)).toBeGreaterThan(0);
  });

  it('an event for which there is no handler, and which changes nothing, runs no change detection', () => {
    const heard = vi.fn();
    const { checksDuring } = mountCounter(provideDesk());
    TestBed.runInInjectionContext(() => injectDeskEvent('CONVERSATION_STATE_BOX_CLICKED', heard));
    const id = fake.addConversation();
    expect(checksDuring(() => fake.receiveMessage(id, 'Visitor'))).toBe(0);
    expect(checksDuring(() => fake.clickStateBox(id))).toBe(1);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('the application is stable while the client waits for something', async () => {
    const frame = fakeWindow();
    class View {
      readonly desk = injectDesk();
      readonly wait = this.desk?.waitFor('CONVERSATION_REMOVED', { timeout: 60_000 });
    }
    const template = '{{ desk?.state?.get()?.conversations?.length }}';
    const { fixture } = mount(template, View, provideDesk({ source: () => frame }));
    const desk = createFakeDesk({ source: frame });
    // From here on, the client looks once a second whether the frame is still there.
    const id = zone().run(() => desk.addConversation());
    desk.reload();
    expect(zone().hasPendingMacrotasks).toBe(false);
    await TestBed.inject(ApplicationRef).whenStable();
    await firstValueFrom(TestBed.inject(ApplicationRef).isStable.pipe(filter(Boolean)));
    // A timer in the zone would show.
    const timer = zone().run(() => setTimeout(() => {}, 60_000));
    expect(zone().hasPendingMacrotasks).toBe(true);
    clearTimeout(timer);
    desk.removeConversation(id);
    expect(await fixture.componentInstance.wait).toMatchObject({ conversationId: id });
  });

  it.each<[string, (desk: DeskClient | undefined) => unknown]>([
    ['a read of the state', (desk) => desk?.state.get()],
    ['a signal of the state', () => injectDeskState(raw)],
    ['a subscription', () => injectDeskEvent(raw, 'onFocusedVisitor', () => {})],
  ])('%s starts no timer in the zone when it finds the desk', async (_what, read) => {
    TestBed.configureTestingModule({ providers: [provideZoneChangeDetection(), provideDesk({ source: () => found })] });
    const desk = TestBed.runInInjectionContext(() => injectDesk());
    found = fakeWindow();
    await zone().run(async () => {
      TestBed.runInInjectionContext(() => read(desk));
    });
    expect(zone().hasPendingMacrotasks).toBe(false);
  });

  it('what somebody subscribes to the client enters the zone', async () => {
    const inZone: Record<string, boolean> = {};
    const note = (name: string) => {
      inZone[name] = NgZone.isInAngularZone();
    };
    const onHandlerError = vi.fn(() => note('onHandlerError'));
    const failure = new Error('the handler failed');
    class View {
      readonly desk = injectDesk();
    }
    const desk = mount('', View, provideDesk({ onRejected: () => note('onRejected'), onHandlerError })).fixture
      .componentInstance.desk;
    expect(Object.keys(desk ?? {}).sort()).toEqual(Object.keys(createDeskClient()).sort());
    desk?.onEvent(() => note('onEvent'));
    desk?.onConversationAdded(() => note('onConversationAdded'));
    desk?.onConversationAdded(() => {
      throw failure;
    });
    desk?.onFocusedVisitor((_visitor, { signal }) => {
      note('onFocusedVisitor');
      signal.addEventListener('abort', () => note('the signal'));
    });
    desk?.state.subscribe(() => note('state.subscribe'));
    const selector = () => {
      note('selector');
      return {};
    };
    desk?.state.watch(selector, () => note('state.watch'));
    const waited = desk?.waitFor('CONVERSATION_ADDED');
    fake.post('noise');
    const id = fake.addConversation();
    fake.removeConversation(id);
    await waited;
    expect(inZone).toEqual({
      onEvent: true,
      onConversationAdded: true,
      onHandlerError: true,
      onFocusedVisitor: true,
      'the signal': true,
      'state.subscribe': true,
      'state.watch': true,
      onRejected: false,
      selector: false,
    });
    expect(onHandlerError).toHaveBeenCalledTimes(1);
    expect(onHandlerError).toHaveBeenCalledWith(failure, expect.objectContaining({ conversationId: id }));
    desk?.state.reset();
    expect(desk?.state.get().connection).toBe('waiting');
    expect(desk?.diagnose().delivered).toBeGreaterThan(0);
  });

  it('a subscription to a desk that has a state already runs no change detection', () => {
    const { checksDuring } = mountCounter(provideDesk());
    const other = createDeskClient();
    fake.addConversation();
    let count: Signal<number> | undefined;
    const subscribe = () =>
      TestBed.runInInjectionContext(() => {
        count = injectDeskState(other, ({ conversations }) => conversations.length);
      });
    expect(checksDuring(subscribe)).toBe(0);
    expect(count?.()).toBe(1);
    other.close();
  });
});
