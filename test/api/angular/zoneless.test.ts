import { ApplicationRef, PLATFORM_ID, provideZonelessChangeDetection, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { createDeskClient, type DeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
import {
  injectDesk,
  injectDeskEvent,
  injectDeskState,
  injectFocusedVisitor,
  provideDesk,
} from 'iadvize-desk-events/angular';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { earlyMessage, forgetPage, keepOnPage } from '../../unit/earlyPage';
import { countMessageListeners } from '../messageListeners';
import { mountInApplication, type Providers, startTestBed } from './testBed';

let fake: FakeDesk;

beforeAll(startTestBed);

beforeEach(() => {
  fake = createFakeDesk();
});

afterEach(() => {
  TestBed.resetTestingModule();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  forgetPage();
});

const mount = <View>(template: string, view: Type<View>, ...providers: Providers) =>
  mountInApplication([provideZonelessChangeDetection(), provideDesk(), ...providers], template, view);

/** Calls functions of the binding where `inject` works, in an application. Without arguments for the application, it has a desk. */
function inApplication<Result>(run: () => Result, ...providers: Providers): Result {
  const own = providers.length > 0 ? providers : [provideDesk()];
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), ...own] });
  return TestBed.runInInjectionContext(run);
}

describe('without zone.js', () => {
  it('events and the state update the view, plain fields too', async () => {
    class View {
      readonly state = injectDeskState();
      readonly count = injectDeskState(({ conversations }) => conversations.length);
      readonly visitor = injectFocusedVisitor();
      heard = 'nothing';
      constructor() {
        injectDeskEvent('CONVERSATION_ADDED', ({ projectId }) => {
          this.heard = `project ${projectId}`;
        });
      }
    }
    const template = '{{ state().connection }}, {{ count() }}, {{ visitor()?.profile?.firstName }}, {{ heard }}';
    const { text, fixture } = mount(template, View);
    await fixture.whenStable();
    expect(text()).toBe('waiting, 0, , nothing');
    fake.addConversation({ visitor: { firstName: 'Ada' } });
    await fixture.whenStable();
    expect(text()).toBe('live, 1, Ada, project 1234');
  });

  it('an event updates the view, even if it changes nothing of the state', async () => {
    class View {
      clicks = 0;
      constructor() {
        injectDeskEvent('onConversationStateBoxClicked', () => {
          this.clicks += 1;
        });
      }
    }
    const { text, fixture } = mount('{{ clicks }}', View);
    const id = fake.addConversation();
    await fixture.whenStable();
    fake.clickStateBox(id);
    await fixture.whenStable();
    expect(text()).toBe('1');
  });

  it('the application is stable while the client waits for something', async () => {
    inApplication(() =>
      injectDesk()
        ?.waitFor('CONVERSATION_REMOVED', { timeout: 60_000 })
        ?.catch(() => {}),
    );
    await TestBed.inject(ApplicationRef).whenStable();
  });
});

describe('provideDesk', () => {
  it('creates one client when something injects it, and closes it with the application', () => {
    const listeners = countMessageListeners();
    TestBed.configureTestingModule({ providers: [provideDesk()] });
    TestBed.inject(ApplicationRef);
    expect(listeners()).toBe(0);
    const [first, second] = TestBed.runInInjectionContext(() => [injectDesk(), injectDesk(), injectDeskState()]);
    expect(listeners()).toBe(1);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    TestBed.resetTestingModule();
    expect(listeners()).toBe(0);
  });

  it('keeps the client and its state when the components that use it are gone', () => {
    class View {
      readonly count = injectDeskState(({ conversations }) => conversations.length);
    }
    const { fixture } = mount('{{ count() }}', View);
    fake.addConversation();
    fixture.destroy();
    fake.addConversation();
    const count = TestBed.runInInjectionContext(() => injectDeskState(({ conversations }) => conversations.length));
    expect(count()).toBe(2);
  });

  it('takes the options of a client', () => {
    const events = {
      ...deskEvents,
      onVisitorTyping: defineDeskEvent('VISITOR_TYPING', z.object({ seconds: z.number() })),
    };
    const heard = vi.fn();
    inApplication(
      () => injectDeskEvent(injectDesk<typeof events>(), 'VISITOR_TYPING', ({ seconds }) => heard(seconds)),
      provideDesk({ origins: ['https://desk.example'], events }),
    );
    const posted = { event: 'com.iadvize.desk.VISITOR_TYPING', seconds: 3 };
    fake.post(posted);
    fake.post(posted, { origin: 'https://desk.example' });
    expect(heard.mock.calls).toEqual([[3]]);
  });

  it('says at the first injection if an option can not be used', () => {
    // As JavaScript may call it.
    const wrong: object = { onHandlerError: 'log' };
    expect(() => inApplication(injectDesk, provideDesk(wrong))).toThrow(
      "onHandlerError: expected a function, received 'log'",
    );
  });

  it('delivers early messages to the handlers of the first component', async () => {
    keepOnPage(earlyMessage('CONVERSATION_ADDED'));
    const heard = vi.fn();
    inApplication(() => injectDeskEvent('CONVERSATION_ADDED', heard));
    await Promise.resolve();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => Providers]>([
    ['on a server', () => [{ provide: PLATFORM_ID, useValue: 'server' }]],
    [
      'without a window',
      () => {
        vi.stubGlobal('window', undefined);
        return [];
      },
    ],
  ])('has no client %s, and everything there is empty', (_place, prepare) => {
    const heard = vi.fn();
    const found = inApplication(
      () => {
        injectDeskEvent('CONVERSATION_ADDED', heard);
        injectDeskEvent(injectDesk(), 'CONVERSATION_ADDED', heard);
        return {
          desk: injectDesk(),
          state: injectDeskState()(),
          count: injectDeskState(injectDesk(), ({ conversations }) => conversations.length)(),
          visitor: injectFocusedVisitor()(),
        };
      },
      provideDesk(),
      ...prepare(),
    );
    vi.unstubAllGlobals();
    fake.addConversation();
    expect(found).toEqual({
      desk: undefined,
      state: { connection: 'none', conversations: [], availability: {} },
      count: 0,
      visitor: undefined,
    });
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a handler', () => {
  it('is called until its component or service is destroyed', () => {
    const heard = vi.fn();
    class View {
      constructor() {
        injectDeskEvent('CONVERSATION_ADDED', () => heard('component'));
      }
    }
    class Service {
      constructor() {
        injectDeskEvent('CONVERSATION_ADDED', () => heard('service'));
      }
    }
    const { fixture } = mount('', View, { provide: Service, useFactory: () => new Service() });
    TestBed.inject(Service);
    fake.addConversation();
    expect(heard.mock.calls).toEqual([['component'], ['service']]);
    fixture.destroy();
    fake.addConversation();
    expect(heard.mock.calls.slice(2)).toEqual([['service']]);
    TestBed.resetTestingModule();
    fake.addConversation();
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it('that throws, or rejects, is reported, and keeps nobody else from the event', async () => {
    const reported = vi.fn();
    const heard = vi.fn();
    vi.stubGlobal('reportError', reported);
    const failures = [new Error('thrown'), new Error('rejected')];
    inApplication(() => {
      injectDeskEvent('CONVERSATION_ADDED', () => {
        throw failures[0];
      });
      injectDeskEvent('CONVERSATION_ADDED', () => Promise.reject(failures[1]));
      injectDeskEvent('CONVERSATION_ADDED', heard);
    });
    fake.addConversation();
    await vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(2));
    expect(reported.mock.calls.flat()).toEqual(failures);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('hears the client that is passed, and no other', () => {
    const heard = vi.fn();
    const other = createDeskClient({ origins: ['https://other.example'] });
    const [state, visitor, count] = inApplication(() => {
      injectDeskEvent(other, 'CONVERSATION_ADDED', heard);
      injectDeskEvent(other, 'onUnknownEvent', heard);
      return [
        injectDeskState(other),
        injectFocusedVisitor(other),
        injectDeskState(other, ({ conversations }) => conversations.length),
      ];
    });
    fake.addConversation();
    expect(heard).not.toHaveBeenCalled();
    expect(visitor()).toBeUndefined();
    const elsewhere = createFakeDesk({ origin: 'https://other.example' });
    const conversationId = elsewhere.addConversation();
    elsewhere.post({ event: 'com.iadvize.desk.NEW' });
    expect(heard.mock.calls.map(([{ event }]) => event)).toEqual([
      'com.iadvize.desk.CONVERSATION_ADDED',
      'com.iadvize.desk.NEW',
    ]);
    expect(state()).toBe(other.state.get());
    expect(visitor()).toMatchObject({ conversationId });
    expect(count()).toBe(1);
    TestBed.resetTestingModule();
    elsewhere.addConversation();
    expect(count()).toBe(1);
    other.close();
  });
});

describe('the signals', () => {
  it("follow what else the selector reads, such as a component's inputs", () => {
    const id = signal('none');
    const name = inApplication(() =>
      injectDeskState(({ conversations }) => conversations.find((one) => one.id === id())?.profile?.firstName),
    );
    expect(name()).toBeUndefined();
    const ada = fake.addConversation({ visitor: { firstName: 'Ada' } });
    expect(name()).toBeUndefined();
    id.set(ada);
    expect(name()).toBe('Ada');
  });

  it("of the provided client's state are the client's own snapshot, once for all", () => {
    const [own, passed, desk] = inApplication(() => {
      const client = injectDesk();
      return [injectDeskState(), injectDeskState(client), client] as const;
    });
    expect(passed).toBe(own);
    fake.addConversation();
    expect(own()).toBe(desk?.state.get());
  });

  it('hold the same visitor as long as nothing of it changes', () => {
    const visitor = inApplication(() => injectFocusedVisitor());
    fake.addConversation();
    const before = visitor();
    expect(before).toBeDefined();
    fake.setAvailability({ CHAT: 'AVAILABLE' });
    expect(visitor()).toBe(before);
  });
});

describe('the functions', () => {
  const calls: Array<[string, () => unknown]> = [
    ['injectDesk', () => injectDesk()],
    ['injectDeskState', () => injectDeskState()],
    ['injectDeskEvent', () => injectDeskEvent('CONVERSATION_ADDED', () => {})],
    ['injectFocusedVisitor', () => injectFocusedVisitor()],
  ];

  it.each(calls)('%s says what to do in an application without a desk', (name, call) => {
    const message = `${name}: the application has no desk. Add provideDesk() to the providers of bootstrapApplication.`;
    TestBed.configureTestingModule({});
    expect(() => TestBed.runInInjectionContext(call)).toThrow(new Error(message));
  });

  it.each(calls)('%s says that it works only where inject does', (name, call) => {
    expect(call).toThrow(`${name}() can only be used within an injection context`);
  });

  it('take a client in an application without a desk', () => {
    const desk: DeskClient = createDeskClient();
    TestBed.configureTestingModule({});
    const state = TestBed.runInInjectionContext(() => injectDeskState(desk));
    fake.addConversation();
    expect(state().conversations).toHaveLength(1);
    desk.close();
  });
});
