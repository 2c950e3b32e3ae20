import { checkDesk, checkedInspectorOptions, type InspectedDesk, type InspectorOptions } from './options';
import { placeElement } from './panel/inspectorElement';
import { initialView } from './panel/panelState';
import { styles } from './panel/styles';
import { watchDesk } from './session/watchDesk';
import { createPanel } from './views/createPanel';

/**
 * Opens the inspector: a panel in the page that shows what the desk posts, what the client did with it, and why something didn't arrive.
 * It masks values until you reveal them. Pass your client, and the panel shows that client's verdicts, its state and its diagnosis. Without
 * one, the panel listens by itself. If a panel is open already, this one takes its place. Returns a function that closes the panel; Escape
 * does, too. Throws a `TypeError` if an option can't be used, and an `Error` if there is no `window`.
 *
 * @example
 * const close = openInspector(desk);
 */
export function openInspector(desk?: InspectedDesk, options: InspectorOptions = {}): () => void {
  if (typeof window === 'undefined') {
    throw new Error('openInspector: there is no window. Open the inspector in the browser.');
  }
  const checked = checkedInspectorOptions(options);
  checkDesk(desk);
  const page = window;
  const { element, root } = placeElement(page, styles);
  const panel = createPanel({
    page,
    root,
    options: checked,
    view: initialView(page, checked),
    watch: (onChange) => watchDesk(page, desk, checked, onChange),
    close: () => element.remove(),
  });
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    panel.stop();
    element.remove();
  };
  element.onLeave = close;
  return close;
}
