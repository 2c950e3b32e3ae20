import { documentMember } from '../../shared/documentMember';
import { createElementBase } from '../../shared/elementBase';
import { ownFieldsOf } from '../../shared/ownFields';

/** The name of the panel's element. */
const elementName = 'iadvize-desk-inspector';

/** The panel's element. It reports when it was removed from the page. */
export interface InspectorElement extends HTMLElement {
  onLeave?: (() => void) | undefined;
}

/** Defines the element, unless another copy of the package has. */
function define(page: Window & typeof globalThis): void {
  if (page.customElements.get(elementName)) return;
  page.customElements.define(
    elementName,
    class extends createElementBase(page) implements InspectorElement {
      onLeave?: (() => void) | undefined;
      override disconnectedCallback(): void {
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
