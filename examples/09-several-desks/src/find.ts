/** Finds the first element of this selector and kind within another; throws where there is none. */
export function find<Kind extends Element>(parent: ParentNode, selector: string, kind: abstract new () => Kind): Kind {
  const element = parent.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`There is no ${selector} of this kind.`);
  return element;
}
