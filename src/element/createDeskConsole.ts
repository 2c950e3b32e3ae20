import type { DeskClient } from 'iadvize-desk-events';
import { ownFieldsOf } from '../shared/ownFields';
import { defaults, showOf } from './attributes';
import type { DeskElementEventMap, DeskElementMembers } from './deskElement';
import { createFocusReturn } from './focusReturn';
import { type HeldClient, holdClient } from './heldClient';
import { buildShadowTree } from './shadowTree';
import { followToggle } from './toggleButton';

/** The desk of one element: its client, its frame, and whether the frame is shown. */
export interface DeskConsole extends Pick<HeldClient, 'get' | 'peek' | 'load' | 'move'> {
  /** Call it when the element comes into a page. */
  readonly enter: () => void;
  /** Call it when the element leaves a page. */
  readonly leave: () => void;
  /** Shows or hides the console, as the attributes say. */
  readonly arrange: () => void;
  /** Opens or closes the console with the conversations, if the element does that. */
  readonly followConversations: () => void;
  /** Sets the name of the frame and the permissions of the desk. Neither reloads the desk. */
  readonly describe: () => void;
}

/** Creates the desk of an element. */
export function createConsole(host: HTMLElement & Pick<DeskElementMembers, 'open'>, sheet: CSSStyleSheet): DeskConsole {
  const tree = buildShadowTree(host, sheet);
  const { button, region, frame } = tree;
  const focus = createFocusReturn(tree);
  const toggle = followToggle(host, tree, () => {
    host.open = !host.open;
  });
  let isBusy = false;

  const followConversations = () => {
    if (showOf(host) === 'busy') host.open = isBusy;
  };
  const tell = <Type extends keyof DeskElementEventMap>(
    type: Type,
    detail: DeskElementEventMap[Type] extends CustomEvent<infer Detail> ? Detail : never,
  ) => {
    // The events of an element in somebody's shadow tree stay there, because they contain visitors' data.
    host.dispatchEvent(new CustomEvent(type, ownFieldsOf({ detail, bubbles: true, composed: false })));
  };
  const follow = (client: DeskClient) => {
    client.state.subscribe((state) => {
      const wasBusy = isBusy;
      isBusy = state.conversations.length > 0;
      // Only then, because the agent may have pressed the button meanwhile.
      if (isBusy !== wasBusy) followConversations();
      tell('deskstate', state);
    });
    client.onEvent((event) => tell('deskevent', event));
    client.onFocusedVisitor((focused, { signal }) => tell('deskfocusedvisitor', Object.freeze({ ...focused, signal })));
  };
  const held = holdClient(host, frame, follow);

  return {
    ...held,
    enter() {
      focus.start();
      held.enter();
    },
    leave() {
      focus.stop();
      held.leave();
    },
    followConversations,
    arrange() {
      const isShown = host.open || showOf(host) === 'always';
      if (!isShown) focus.giveBack(toggle.find());
      // It also keeps the keyboard and screen readers out of a console that is only transparent.
      region.toggleAttribute('inert', !isShown);
      toggle.mark(isShown);
    },
    describe() {
      const label = host.getAttribute('label') ?? defaults.label;
      button.textContent = label;
      frame.title = label;
      region.setAttribute('aria-label', label);
      frame.setAttribute('allow', host.getAttribute('allow') ?? defaults.allow);
    },
  };
}
