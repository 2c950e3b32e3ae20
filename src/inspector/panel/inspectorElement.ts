import { documentMember } from '../../shared/documentMember';
import { ownFieldsOf } from '../../shared/ownFields';

/** The name of the panel's element. */
const elementName = 'iadvize-desk-inspector';

/** The panel's element. It reports when it was removed from the page. */
export interface InspectorElement extends HTMLElement {
  onLeave?: (() => void) | undefined;
}

/** Defines the element, unless another copy of the package has. The class can't be at the top: a server has no elements. */
function define(page: Window & typeof globalThis): void {
  if (page.customElements.get(elementName)) return;
  page.customElements.define(
    elementName,
    class extends page.HTMLElement implements InspectorElement {
      // Browsers read these from the class, and refuse it if they find nonsense that a page has put on Object.prototype.
      static readonly observedAttributes: readonly string[] = [];
      static readonly disabledFeatures: readonly string[] = [];
      static readonly formAssociated = false;
      adoptedCallback(): void {}
      attributeChangedCallback(): void {}
      connectedCallback(): void {}
      connectedMoveCallback(): void {}
      onLeave?: (() => void) | undefined;
      disconnectedCallback(): void {
        // A script may move the element.
        queueMicrotask(() => {
          if (!this.isConnected) this.onLeave?.();
        });
      }
    },
  );
}

/** Adds an empty panel to the page, or replaces the one that is there, and returns it with its shadow root. */
export function placeElement(
  page: Window & typeof globalThis,
  css: string,
): { readonly element: InspectorElement; readonly root: ShadowRoot } {
  define(page);
  // An element can hide a member of the document.
  documentMember(page, 'querySelector')<InspectorElement>(elementName)?.remove();
  const element: InspectorElement = documentMember(page, 'createElement')(elementName);
  const root = element.attachShadow(ownFieldsOf({ mode: 'open' }));
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // Not in the body: a body that is transformed or transparent would do the same to the panel.
  documentMember(page, 'documentElement').append(element);
  return { element, root };
}
