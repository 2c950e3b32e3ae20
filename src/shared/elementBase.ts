/**
 * Returns the base of the package's elements. Browsers read all of its members from an element's class, and refuse the class if they find
 * nonsense instead that a page has put on `Object.prototype`. The class can't be at module level, because a server has no elements.
 */
export function createElementBase(page: Pick<typeof globalThis, 'HTMLElement'>) {
  return class extends page.HTMLElement {
    static readonly observedAttributes: readonly string[] = [];
    static readonly disabledFeatures: readonly string[] = [];
    static readonly formAssociated = false;
    connectedCallback(): void {}
    disconnectedCallback(): void {}
    connectedMoveCallback(): void {}
    adoptedCallback(): void {}
    attributeChangedCallback(_name: string, _before: string | null, _after: string | null): void {}
  };
}
