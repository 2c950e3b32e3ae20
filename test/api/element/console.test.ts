import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createToggle, mount } from './mount';
import { endTest, settle, startTest } from './testLife';

beforeEach(startTest);
afterEach(endTest);

const isShown = ({ region }: { readonly region: HTMLElement }) => !region.hasAttribute('inert');

describe('the console of <iadvize-desk>', () => {
  it('is shown while there are conversations', async () => {
    const mounted = mount();
    await settle();
    expect(isShown(mounted)).toBe(false);
    const [a, b] = [mounted.fake.addConversation(), mounted.fake.addConversation()];
    expect(isShown(mounted)).toBe(true);
    mounted.fake.removeConversation(a);
    expect(isShown(mounted)).toBe(true);
    mounted.fake.removeConversation(b);
    expect(isShown(mounted)).toBe(false);
  });

  it('stays as the agent has put it until the first conversation arrives or the last one leaves', async () => {
    const mounted = mount();
    await settle();
    mounted.button.click();
    expect(isShown(mounted)).toBe(true);
    mounted.fake.setAvailability({ CHAT: 'AVAILABLE' });
    expect(isShown(mounted)).toBe(true);
    const id = mounted.fake.addConversation();
    mounted.button.click();
    mounted.fake.addConversation();
    expect(isShown(mounted)).toBe(false);
    mounted.button.click();
    mounted.fake.removeConversation(id);
    expect(isShown(mounted)).toBe(true);
  });

  it('starts open if the page says so', async () => {
    const mounted = mount({ open: '' });
    await settle();
    expect(isShown(mounted)).toBe(true);
  });

  it('is always shown with show="always"', async () => {
    const mounted = mount({ show: 'always' });
    await settle();
    mounted.fake.removeConversation(mounted.fake.addConversation());
    expect(isShown(mounted)).toBe(true);
    mounted.element.open = false;
    expect(isShown(mounted)).toBe(true);
  });

  it('is opened by the page or the agent only, with show="manual"', async () => {
    const mounted = mount({ show: 'manual' });
    await settle();
    mounted.fake.addConversation();
    expect(isShown(mounted)).toBe(false);
    mounted.element.open = true;
    expect(isShown(mounted)).toBe(true);
    mounted.button.click();
    expect(isShown(mounted)).toBe(false);
  });

  it('follows the conversations as soon as show becomes "busy"', async () => {
    const mounted = mount({ show: 'manual' });
    mounted.element.show = 'always';
    await settle();
    mounted.fake.addConversation();
    mounted.element.show = 'manual';
    expect(isShown(mounted)).toBe(false);
    mounted.element.show = 'busy';
    expect(isShown(mounted)).toBe(true);
  });
});

describe('the button of <iadvize-desk>', () => {
  it('does nothing if the page prevents its default', () => {
    const toggle = createToggle();
    const mounted = mount({}, toggle);
    toggle.addEventListener('click', (event) => event.preventDefault());
    toggle.click();
    expect(isShown(mounted)).toBe(false);
  });

  it('is not what else is clicked in the element', () => {
    const box = Object.assign(document.createElement('p'), { slot: 'toggle' });
    box.append(createToggle());
    const mounted = mount({}, box);
    box.click();
    expect(isShown(mounted)).toBe(false);
  });

  it('says whether the console is shown', () => {
    const { element, button } = mount();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    element.open = true;
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it.each([
    ['the button in the slot', createToggle, 'button'],
    [
      'a button inside of what is in the slot',
      () => {
        const box = Object.assign(document.createElement('p'), { slot: 'toggle' });
        box.append(document.createElement('button'));
        return box;
      },
      'button',
    ],
    [
      'anything in the slot, if there is no button',
      () => Object.assign(document.createElement('a'), { slot: 'toggle' }),
      'a',
    ],
  ])('can be %s', async (_which, create, selector) => {
    const mounted = mount({}, create());
    const toggle = mounted.element.querySelector<HTMLElement>(selector);
    toggle?.click();
    expect(isShown(mounted)).toBe(true);
    expect(toggle?.getAttribute('aria-expanded')).toBe('true');
  });

  it('can be another one later, and the former one says nothing about the console any more', () => {
    const [first, second] = [createToggle(), createToggle()];
    const { element, slot } = mount({ open: '' }, first);
    first.replaceWith(second);
    slot.dispatchEvent(new Event('slotchange'));
    expect(first.hasAttribute('aria-expanded')).toBe(false);
    expect(second.getAttribute('aria-expanded')).toBe('true');
    element.replaceChildren();
  });
});

describe('the keyboard focus', () => {
  /** Moves the focus into the frame, and notes where it goes after that. */
  function focusFrame(root: ShadowRoot | null, frame: HTMLIFrameElement): void {
    let hasFocus = true;
    Object.defineProperty(root, 'activeElement', { get: () => (hasFocus ? frame : null), configurable: true });
    const leave = () => {
      hasFocus = false;
    };
    window.addEventListener('focusin', leave, { once: true });
    frame.blur = leave;
  }
  const createInput = () => {
    const input = document.createElement('input');
    document.body.append(input);
    return input;
  };

  it('goes back to its old place when the console hides', () => {
    const input = createInput();
    const { element, frame } = mount({ open: '' });
    input.focus();
    input.blur();
    frame.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
    focusFrame(element.shadowRoot, frame);
    element.open = false;
    expect(document.activeElement).toBe(input);
  });

  it('goes to the button if the element that had it is gone', () => {
    const input = createInput();
    const toggle = createToggle();
    const { element, frame } = mount({ open: '' }, toggle);
    input.focus();
    input.remove();
    focusFrame(element.shadowRoot, frame);
    element.open = false;
    expect(document.activeElement).toBe(toggle);
  });

  it('leaves the desk if there is nothing that takes it', () => {
    const toggle = Object.assign(document.createElement('span'), { slot: 'toggle', focus: () => {} });
    const { element, frame } = mount({ open: '' }, toggle);
    focusFrame(element.shadowRoot, frame);
    element.open = false;
    expect(element.shadowRoot?.activeElement).toBe(null);
  });

  it('stays where it is when the console is shown', () => {
    const input = createInput();
    const { element, fake } = mount();
    expect(element.client).toBeDefined();
    input.focus();
    fake.addConversation();
    expect(element.open).toBe(true);
    expect(document.activeElement).toBe(input);
  });
});
