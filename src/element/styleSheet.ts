/**
 * The element's style. A hidden console is transparent instead of `display: none`, in which no animation frame runs: some desks wait for
 * one. These rules are important, so that the page's own style of the parts can't undo them.
 */
export const elementStyle = `
:host {
  display: block;
}
:host([hidden]) {
  display: none;
}
:host([show='always']) slot {
  display: none;
}
[part='toggle'] {
  font: inherit;
}
[part='toggle']::before {
  content: '';
  display: inline-block;
  margin-inline-end: 0.5em;
  border: 0.3em solid transparent;
  border-inline-start-color: currentColor;
  border-inline-end-width: 0;
}
[part='toggle'][aria-expanded='true']::before {
  rotate: 90deg;
}
[part='frame'] {
  display: block;
  box-sizing: border-box;
  inline-size: 100%;
  block-size: var(--iadvize-desk-height, 40rem);
  border: var(--iadvize-desk-border, 1px solid #888);
}
[part='console'] {
  margin-block-start: var(--iadvize-desk-gap, 0.5rem);
}
:host([show='always']) [part='console'] {
  margin-block-start: 0;
}
[part='console'][inert] {
  position: fixed !important;
  inset: 0 !important;
  z-index: -1 !important;
  margin: 0 !important;
  overflow: hidden !important;
  opacity: 0 !important;
  pointer-events: none !important;
}
`;

/** Creates the element's style sheet. A constructed one needs no permission of a content security policy. */
export function createStyleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(elementStyle);
  return sheet;
}
