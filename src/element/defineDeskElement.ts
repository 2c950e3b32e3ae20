import { elementName } from './attributes';
import { createElementClass } from './createElementClass';

/**
 * Defines the element `<iadvize-desk>`, which embeds the agent desk: it creates a client, and then loads the desk in an iframe that it shows
 * while there are conversations. The first definition in a page wins, so you can call this again, and another version of the package may have
 * defined the element already. Without a DOM, such as on a server, it does nothing.
 *
 * @example
 * defineDeskElement();
 * document.querySelector('iadvize-desk')?.addEventListener('deskfocusedvisitor', ({ detail }) => openRecord(detail.profile));
 */
export function defineDeskElement(): void {
  if (typeof customElements === 'undefined' || customElements.get(elementName)) return;
  customElements.define(elementName, createElementClass());
}
