import { documentMember } from '../shared/documentMember';
import { ownFieldsOf } from '../shared/ownFields';

/** What is inside `<iadvize-desk>`. */
export interface ShadowTree {
  /** The root of the tree. */
  readonly root: ShadowRoot;
  /** Holds the page's own button, or else the element's. */
  readonly slot: HTMLSlotElement;
  /** The element's own button. */
  readonly button: HTMLButtonElement;
  /** The part that is shown and hidden. It contains the frame. */
  readonly region: HTMLElement;
  /** The desk's frame. It has no address until there is a client. */
  readonly frame: HTMLIFrameElement;
}

/** Builds the shadow tree of an element. */
export function buildShadowTree(host: HTMLElement, sheet: CSSStyleSheet): ShadowTree {
  const create = documentMember(window, 'createElement');
  const root = host.attachShadow(ownFieldsOf({ mode: 'open' }));
  root.adoptedStyleSheets = [sheet];

  const button = create('button');
  button.type = 'button';
  button.setAttribute('part', 'toggle');
  const slot = create('slot');
  slot.name = 'toggle';
  slot.append(button);

  const frame = create('iframe');
  frame.setAttribute('part', 'frame');
  const region = create('div');
  region.setAttribute('part', 'console');
  region.setAttribute('role', 'region');
  region.append(frame);

  root.append(slot, region);
  return { root, slot, button, region, frame };
}
