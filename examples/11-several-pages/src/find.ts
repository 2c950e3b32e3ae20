/** Finds the page's element of this id and kind; throws where there is none. */
export function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no #${id} of this kind.`);
  return element;
}
