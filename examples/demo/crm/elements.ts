type Child = Node | string;

/** Makes an element. Strings become text nodes, so that nothing in them can be read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Makes a button that does something when it is pressed. */
export function button(label: string, className: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', onPress);
  return made;
}

/** Makes a list of terms and what they are; a term whose value is missing is left out. */
export function facts(pairs: ReadonlyArray<readonly [term: string, value: Child | undefined]>): HTMLDListElement {
  const rows = pairs.flatMap(([term, value]) =>
    value ? [element('div', 'fact', element('dt', '', term), element('dd', '', value))] : [],
  );
  return element('dl', 'facts', ...rows);
}

/** Lets a long word break at the places that the pattern matches, and elsewhere only where it must. */
export const breakable = (word: string, places: RegExp) =>
  word.split(places).flatMap((part) => [part, document.createElement('wbr')]);

/** Makes a link that writes to an address, which may be anything that a visitor typed. */
export function mailLink(address: string): HTMLAnchorElement {
  const link = element('a', 'link', ...breakable(address, /(?=@)/));
  link.href = `mailto:${encodeURIComponent(address)}`;
  return link;
}

/** Finds an element of the page by its id; throws where it is missing or of another kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id '${id}'.`);
  return found;
}
