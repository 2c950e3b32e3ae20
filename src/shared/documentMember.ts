import { isObject } from './isObject';

/** The members that this package uses. All are functions or text, except for two elements. */
type UsedMember =
  | 'addEventListener'
  | 'removeEventListener'
  | 'querySelector'
  | 'querySelectorAll'
  | 'createElement'
  | 'documentElement'
  | 'readyState'
  | 'visibilityState'
  | 'currentScript';

/** The part of a page's `window` that has its document. */
export interface PageWithDocument {
  readonly document: Document;
  readonly Document: { readonly prototype: Document };
}

/**
 * Returns a member of the page's document, methods bound to it. An element such as `<img name="readyState">` hides the member of its name.
 * Elements are objects, so an object is never taken from the document itself.
 */
export function documentMember<Member extends UsedMember>(page: PageWithDocument, member: Member): Document[Member] {
  const { document } = page;
  const found = document[member];
  const value: Document[Member] = isObject(found) ? Reflect.get(page.Document.prototype, member, document) : found;
  // Binding doesn't change what a method takes and returns.
  return typeof value === 'function' ? (value.bind(document) as Document[Member]) : value;
}
