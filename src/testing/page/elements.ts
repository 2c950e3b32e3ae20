import { describe } from '../../shared/misuse';

/** Creates an element. Strings become text nodes, so nothing in them is parsed as HTML. */
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

/** Finds an element of the page by its id. Throws if it is missing or of another kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind))
    throw new Error(`Expected an ${kind.name} with the id '${id}' in the page, received ${describe(found)}`);
  return found;
}

/** Finds a field of a form by its name. Throws if it is missing or of another kind. */
export function fieldOf<Kind extends HTMLElement>(form: HTMLFormElement, name: string, kind: new () => Kind): Kind {
  const found = form.elements.namedItem(name);
  if (!(found instanceof kind))
    throw new Error(`Expected an ${kind.name} named '${name}' in the form ${form.id}, received ${describe(found)}`);
  return found;
}

/** Handles a form's submission without leaving the page. */
export function onSubmit(form: HTMLFormElement, handle: () => void): void {
  form.addEventListener('submit', (submission) => {
    submission.preventDefault();
    handle();
  });
}
