import { element, find } from './elements';

/** The desk's iframe, which can be taken out of the page and put back. */
export interface DeskFrame {
  /** Returns the iframe that is in the page now, if there is one. */
  readonly find: () => HTMLIFrameElement | undefined;
  /** Puts a new iframe with a new desk into the page. */
  readonly put: () => void;
  /** Takes the iframe out of the page. That ends the desk. */
  readonly remove: () => void;
}

/** Manages the iframe of the desk at this address. At first, there is no iframe. */
export function createDeskFrame(deskUrl: string): DeskFrame {
  const place = find('console', HTMLElement);
  const emptyHint = find('console-empty', HTMLElement);
  let iframe: HTMLIFrameElement | undefined;

  return {
    find: () => iframe,
    put() {
      iframe?.remove();
      iframe = element('iframe', 'desk');
      iframe.title = 'Agent desk';
      iframe.src = deskUrl;
      place.append(iframe);
      emptyHint.hidden = true;
    },
    remove() {
      iframe?.remove();
      iframe = undefined;
      emptyHint.hidden = false;
    },
  };
}
