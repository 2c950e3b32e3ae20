import type { DeskState } from 'iadvize-desk-events';
import { type DeskElement, type DeskElementEventMap, defineDeskElement } from 'iadvize-desk-events/element';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countMessageListeners } from '../messageListeners';
import { fillFrame, lookInto, mount } from './mount';
import { endTest, settle, startTest, uncaught } from './testLife';

/** Does what the browser does during `moveBefore`, which happy-dom doesn't have. */
function tellMoved(element: DeskElement): void {
  // It is a method of the class that isn't part of the element's type.
  const move = Reflect.get(element, 'connectedMoveCallback') as () => void;
  Reflect.apply(move, element, []);
}

beforeEach(startTest);
afterEach(endTest);

describe('defineDeskElement', () => {
  it('does nothing without a DOM', () => {
    vi.stubGlobal('customElements', undefined);
    expect(defineDeskElement).not.toThrow();
  });

  it('leaves the first definition in place', () => {
    const first = customElements.get('iadvize-desk');
    defineDeskElement();
    expect(first).toBeDefined();
    expect(customElements.get('iadvize-desk')).toBe(first);
  });
});

describe('the src of <iadvize-desk>', () => {
  it.each(['javascript:alert(1)', 'data:text/html,desk', 'https://'])('refuses %s, and loads nothing', async (src) => {
    const { element, frame } = mount({ src });
    await settle();
    const sentence = `<iadvize-desk> src: expected an http or https address such as 'https://ha.iadvize.com', received '${src}'`;
    expect(uncaught).toEqual([`TypeError: ${sentence}`]);
    expect(() => element.client).toThrow(new TypeError(sentence));
    expect(() => element.state).toThrow(new TypeError(sentence));
    expect(frame.hasAttribute('src')).toBe(false);
  });

  it('is loaded once it can be used', async () => {
    const { element, frame } = mount({ src: 'javascript:alert(1)' });
    await settle();
    element.src = '/desk';
    await settle();
    expect(frame.src).toBe(new URL('/desk', document.baseURI).href);
    expect(uncaught).toHaveLength(1);
  });

  it("is iAdvize's desk if there is no attribute", async () => {
    const { element, frame } = mount();
    expect(element.src).toBe('https://ha.iadvize.com');
    expect(frame.hasAttribute('src')).toBe(false);
    await settle();
    expect(frame.src).toBe('https://ha.iadvize.com/');
  });

  it('is loaded once if a framework sets it just after it has put the element into the page', async () => {
    const { element, frame } = mount();
    const addresses: string[] = [];
    const setAttribute = frame.setAttribute.bind(frame);
    vi.spyOn(frame, 'setAttribute').mockImplementation((name, value) => {
      if (name === 'src') addresses.push(value);
      setAttribute(name, value);
    });
    element.setAttribute('src', 'https://sd.iadvize.com/desk');
    await settle();
    expect(addresses).toEqual(['https://sd.iadvize.com/desk']);
  });

  it('is not loaded again if it is set to what it is', async () => {
    const { element, frame } = mount({ src: '/desk' });
    await settle();
    const set = vi.spyOn(frame, 'setAttribute');
    element.src = '/desk';
    element.src = new URL('/desk', document.baseURI).href;
    await settle();
    expect(set.mock.calls.filter(([name]) => name === 'src')).toEqual([]);
  });

  it('is not loaded if the element is gone by then', async () => {
    const { element, frame } = mount();
    element.remove();
    await settle();
    expect(frame.hasAttribute('src')).toBe(false);
    expect(element.client).toBeUndefined();
  });
});

describe('the origins of <iadvize-desk>', () => {
  it('refuse what the client refuses', async () => {
    const { element } = mount({ origins: 'https://*.iadvize.com' });
    await settle();
    expect(uncaught).toEqual([expect.stringContaining('TypeError: origins[0]: expected an exact origin such as')]);
    expect(() => element.client).toThrow(TypeError);
  });

  it.each([
    ["iAdvize's own", {}, 'https://ha.iadvize.com'],
    [
      "that of iAdvize's other platform, if src names it",
      { src: 'https://sd.iadvize.com/desk' },
      'https://sd.iadvize.com',
    ],
    ["iAdvize's own, if src names a page that isn't iAdvize's", { src: '/desk' }, 'https://ha.iadvize.com'],
    ['the listed ones', { origins: 'https://a.example  https://b.example' }, 'https://b.example'],
  ])('are %s', (_which, attributes, origin) => {
    const { element, fake, frame } = mount(attributes);
    expect(element.client).toBeDefined();
    const event = 'com.iadvize.desk.CONVERSATION_FOCUSED';
    fake.post({ event, conversationId: 'a' }, { origin: 'https://other.example', source: frame.contentWindow });
    expect(element.state.conversations).toEqual([]);
    fake.post({ event, conversationId: 'a' }, { origin, source: frame.contentWindow });
    expect(element.state.focusedConversation).toEqual({ id: 'a' });
  });

  it('do not change once there is a client, and say so', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = mount();
    element.origins = 'https://a.example';
    expect(element.origins).toBe('https://a.example');
    expect(warn).not.toHaveBeenCalled();
    const { client } = element;
    element.origins = null;
    expect(element.origins).toBe('');
    expect(element.client).toBe(client);
    expect(warn.mock.calls).toEqual([
      [
        '<iadvize-desk> has a client, so a change of origins has no effect. Set origins before you add the element to the page.',
      ],
    ]);
  });
});

describe('the client of <iadvize-desk>', () => {
  it('is there before the desk loads, and hears only the own frame', () => {
    const { element, frame, fake } = mount();
    expect(element.client?.diagnose().received).toBe(0);
    expect(frame.hasAttribute('src')).toBe(false);
    fake.addConversation();
    const { fake: other } = mount();
    other.addConversation();
    expect(element.state.conversations).toHaveLength(1);
  });

  it('is undefined, and the state empty, while the element has not been in a page', () => {
    const element = document.createElement('iadvize-desk');
    expect(element.client).toBeUndefined();
    expect(element.state).toEqual({ connection: 'none', conversations: [], availability: {} });
  });

  it('stays if the element is put in again within 3 s, and says that the desk has loaded again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const listeners = countMessageListeners();
    const { element } = mount();
    await settle();
    const { client } = element;
    for (let times = 0; times < 2; times += 1) {
      element.remove();
      vi.advanceTimersByTime(2999);
      document.body.append(element);
      expect(element.client).toBe(client);
    }
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('was removed from the page and added again')]]);
    expect(listeners()).toBe(1);
  });

  it('is closed 3 s after the element has left the page, and there is another one when it comes back', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const listeners = countMessageListeners();
    const { element, frame } = mount();
    await settle();
    const { client } = element;
    element.remove();
    vi.advanceTimersByTime(3000);
    expect(element.client).toBeUndefined();
    expect(listeners()).toBe(0);
    expect(frame.hasAttribute('src')).toBe(false);
    document.body.append(element);
    await settle();
    expect(element.client).not.toBe(client);
    expect(frame.src).toBe('https://ha.iadvize.com/');
    expect(listeners()).toBe(1);
    expect(warn).not.toHaveBeenCalled();
  });

  it('stays if the page moves the element without removing it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element } = mount();
    const { client } = element;
    tellMoved(element);
    await settle();
    tellMoved(element);
    expect(element.client).toBe(client);
    expect(warn).not.toHaveBeenCalled();
  });

  it('stays if the browser loads the frame again when it moves, and says so', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { element, frame } = mount();
    await settle();
    const { client } = element;
    for (let times = 0; times < 2; times += 1) {
      fillFrame(frame);
      tellMoved(element);
    }
    expect(element.client).toBe(client);
    expect(warn.mock.calls).toEqual([[expect.stringContaining("this browser can't move the frame of an element")]]);
  });
});

describe('the events of <iadvize-desk>', () => {
  it("have the same details as the client's events, and bubble inside their own tree", async () => {
    const { element, fake } = mount();
    const heard: Event[] = [];
    const names = ['deskstate', 'deskevent', 'deskfocusedvisitor'] satisfies Array<keyof DeskElementEventMap>;
    for (const name of names) document.body.addEventListener(name, (event) => heard.push(event), { once: true });
    await settle();
    const id = fake.addConversation({ visitor: { firstName: 'Ada' } });
    expect(heard.map(({ type }) => type)).toEqual(names);
    expect(heard.map(({ bubbles, composed, target }) => [bubbles, composed, target])).toEqual(
      names.map(() => [true, false, element]),
    );
    const [state, event, focused] = heard.map((each) => (each as CustomEvent).detail);
    expect(state).toMatchObject({ connection: 'waiting', conversations: [] });
    expect(event).toMatchObject({ event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: id });
    expect(focused).toMatchObject({ conversationId: id, profile: { firstName: 'Ada' }, signal: { aborted: false } });
    expect(Object.isFrozen(focused)).toBe(true);
    fake.removeConversation(id);
    expect(focused.signal.aborted).toBe(true);
  });

  it('have the state that the element has at that moment', async () => {
    const { element, fake } = mount();
    const told: Array<readonly [DeskState, DeskState, boolean]> = [];
    element.addEventListener('deskstate', ({ detail }) => told.push([detail, element.state, element.open]));
    await settle();
    fake.addConversation();
    expect(told.length).toBeGreaterThan(1);
    for (const [state, current, isOpen] of told) {
      expect(state).toBe(current);
      expect(isOpen).toBe(state.conversations.length > 0);
    }
  });

  it('are heard no more by a listener that was removed', async () => {
    const { element } = mount();
    const listener = vi.fn();
    element.addEventListener('deskstate', listener);
    element.removeEventListener('deskstate', listener);
    await settle();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the properties of <iadvize-desk>', () => {
  it('reflect their attributes', () => {
    const { element } = mount();
    expect([element.show, element.allow, element.label, element.open]).toEqual([
      'busy',
      'microphone; camera; autoplay; clipboard-write',
      'iAdvize desk',
      false,
    ]);
    Object.assign(element, { src: '/desk', show: 'manual', allow: 'autoplay', label: 'Chat', open: true });
    expect(element.src).toBe('/desk');
    expect(element.outerHTML).toBe(
      '<iadvize-desk src="/desk" show="manual" allow="autoplay" label="Chat" open=""></iadvize-desk>',
    );
    Object.assign(element, { src: null, show: undefined, allow: null, label: null, open: false });
    expect(element.outerHTML).toBe('<iadvize-desk></iadvize-desk>');
  });

  it('that were set before the class was defined count', () => {
    const { element } = mount();
    element.remove();
    // What an assignment to an element leaves there before its class is defined.
    for (const [name, value] of Object.entries({ label: 'Chat', open: true })) {
      Object.defineProperty(element, name, { value, writable: true, enumerable: true, configurable: true });
    }
    document.body.append(element);
    expect(Object.keys(element)).not.toContain('label');
    expect([element.getAttribute('label'), element.getAttribute('open')]).toEqual(['Chat', '']);
  });

  it('name the frame and say what it may use', () => {
    const { element, frame, button, region } = mount();
    expect(frame.allow || frame.getAttribute('allow')).toBe('microphone; camera; autoplay; clipboard-write');
    element.label = 'Chat';
    element.allow = 'autoplay';
    expect([frame.title, button.textContent, region.getAttribute('aria-label')]).toEqual(['Chat', 'Chat', 'Chat']);
    expect(frame.getAttribute('allow')).toBe('autoplay');
  });

  it('come with the markup of a page, too', async () => {
    document.body.innerHTML = '<iadvize-desk src="https://sd.iadvize.com/desk" show="always"></iadvize-desk>';
    const element = document.querySelector('iadvize-desk');
    if (!element) throw new Error('The page has no element.');
    const { frame, region } = lookInto(element);
    await settle();
    expect(frame.src).toBe('https://sd.iadvize.com/desk');
    expect(region.hasAttribute('inert')).toBe(false);
  });
});
