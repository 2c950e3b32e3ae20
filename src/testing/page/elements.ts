/** Makes an element. Strings become text nodes, so that nothing in them can be read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** Finds an element of the page by its id; throws where it is missing or of another kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id '${id}'.`);
  return found;
}

/** Finds a field of a form by its name; throws where it is missing or of another kind. */
export function fieldOf<Kind extends HTMLElement>(form: HTMLFormElement, name: string, kind: new () => Kind): Kind {
  const found = form.elements.namedItem(name);
  if (!(found instanceof kind)) throw new Error(`The form ${form.id} has no ${kind.name} named '${name}'.`);
  return found;
}

/** Handles a form's submission in the page. */
export function onSubmit(form: HTMLFormElement, handle: () => void): void {
  form.addEventListener('submit', (submission) => {
    submission.preventDefault();
    handle();
  });
}
