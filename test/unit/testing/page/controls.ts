function only<Item>(items: readonly Item[], what: string): Item {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} in the page: ${what}`);
  return item;
}

const all = <Found extends Element>(selector: string) => Array.from(document.querySelectorAll<Found>(selector));
const textOf = (node: Element) => node.textContent?.trim() ?? '';

/** An element of the page, by its id. */
export const part = (id: string): HTMLElement => only(all<HTMLElement>(`#${id}`), id);

/** A button's name, without what is hidden from those who can't see. */
function nameOf(button: Element): string {
  const spoken = Array.from(button.childNodes).filter(
    (child) => !(child instanceof Element && child.getAttribute('aria-hidden') === 'true'),
  );
  return spoken
    .map((child) => child.textContent)
    .join('')
    .trim();
}

/** A button, by its name. */
export const button = (name: string): HTMLButtonElement =>
  only(
    all<HTMLButtonElement>('button').filter((one) => nameOf(one) === name),
    name,
  );

/** The names of the buttons in a part of the page. */
export const buttonsIn = (id: string): string[] => Array.from(part(id).querySelectorAll('button'), nameOf);

/** Presses a button, by its name. */
export const press = (name: string): void => button(name).click();

/** A field, by its label. */
export function field(label: string): HTMLInputElement | HTMLSelectElement {
  const { control } = only(
    all<HTMLLabelElement>('label').filter((one) => textOf(one) === label),
    label,
  );
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control;
  throw new Error(`No field is labelled ${label}.`);
}

/** Types into a field. */
export function type(label: string, text: string): void {
  field(label).value = text;
}

/** Chooses an option of a list by its words. */
export function choose(label: string, words: string): void {
  const list = field(label);
  const options = Array.from(list.querySelectorAll('option'));
  list.value = only(
    options.filter((option) => textOf(option) === words),
    words,
  ).value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Submits a form that may have no button in view, as a script or the enter key does. */
export function submit(id: string): void {
  part(id).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/** The messages that are shown, by who wrote them. */
export const thread = (): string[] =>
  Array.from(part('thread').children, (item) => Array.from(item.childNodes, (child) => child.textContent).join(': '));

/** The state box that has the focus. */
export const currentBox = (): string | null =>
  document.querySelector('[aria-current=true]')?.getAttribute('title') ?? null;
