import type { DeskElement } from 'iadvize-desk-events/element';
import { createFakeDesk, type FakeDesk } from 'iadvize-desk-events/testing';
import { fakeWindow } from '../postMessage';

/** An element in the page, with what is inside it. */
export interface MountedElement {
  readonly element: DeskElement;
  readonly frame: HTMLIFrameElement;
  readonly region: HTMLElement;
  readonly slot: HTMLSlotElement;
  /** The element's own button. */
  readonly button: HTMLButtonElement;
  /** A desk that posts from the element's frame. */
  readonly fake: FakeDesk;
}

const partOf = <Part extends Element>(element: DeskElement, selector: string): Part => {
  const part = element.shadowRoot?.querySelector<Part>(selector);
  if (!part) throw new Error(`The element has no ${selector}.`);
  return part;
};

/** Adds a window to the frame, which happy-dom's frames don't have. */
export function fillFrame(frame: HTMLIFrameElement): Window {
  const contentWindow = fakeWindow();
  Object.defineProperties(frame, {
    contentDocument: { value: null, configurable: true },
    contentWindow: { get: () => (frame.isConnected ? contentWindow : null), configurable: true },
  });
  return contentWindow;
}

/** Looks into an element. Its frame gets a window. */
export function lookInto(element: DeskElement): MountedElement {
  const frame = partOf<HTMLIFrameElement>(element, 'iframe');
  return {
    element,
    frame,
    region: partOf(element, '[part="console"]'),
    slot: partOf(element, 'slot'),
    button: partOf(element, '[part="toggle"]'),
    fake: createFakeDesk({ source: fillFrame(frame) }),
  };
}

/** Creates an element with attributes and content, and puts it into the page. */
export function mount(attributes: Readonly<Record<string, string>> = {}, ...content: Node[]): MountedElement {
  const element = document.createElement('iadvize-desk');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  const mounted = lookInto(element);
  document.body.append(element);
  return mounted;
}

/** Creates a button for the slot. */
export function createToggle(): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { slot: 'toggle', textContent: 'Desk' });
}
