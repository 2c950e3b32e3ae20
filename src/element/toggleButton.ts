import type { ShadowTree } from './shadowTree';

/** The button that shows and hides the console: the one in the slot, or else the element's own. */
export interface Toggle {
  /** Returns the button, or the element in the slot that replaces it. */
  readonly find: () => HTMLElement;
  /** Tells assistive technology whether the console is shown. */
  readonly mark: (isShown: boolean) => void;
}

const buttons = 'button, [role="button"], input[type="button"]';

/** The button in an element, or the element itself. */
function buttonIn(element: HTMLElement): HTMLElement {
  if (element.matches(buttons)) return element;
  return element.querySelector<HTMLElement>(buttons) ?? element;
}

/** Follows the button in the slot. The callback runs when somebody presses it, unless the page prevents the click's default. */
export function followToggle(host: HTMLElement, { slot, button }: ShadowTree, press: () => void): Toggle {
  let marked: HTMLElement | undefined;
  let isExpanded = false;

  const find = () => {
    // Only HTML elements of the page are put into the slot; others can't be pressed.
    const [assigned] = slot.assignedElements() as HTMLElement[];
    return assigned ? buttonIn(assigned) : button;
  };
  const mark = (isShown: boolean) => {
    isExpanded = isShown;
    const found = find();
    if (found !== marked) marked?.removeAttribute('aria-expanded');
    found.setAttribute('aria-expanded', String(isShown));
    marked = found;
  };
  slot.addEventListener('slotchange', () => mark(isExpanded));
  host.addEventListener('click', (event) => {
    if (!event.defaultPrevented && event.composedPath().includes(find())) press();
  });
  return { find, mark };
}
