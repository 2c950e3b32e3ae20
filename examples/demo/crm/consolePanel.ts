import type { DeskFrame } from './deskFrame';
import { find } from './elements';

/** Shows and hides the desk console, by CSS alone: taking the iframe out of the page, or moving it, would reload the desk. */
export interface ConsolePanel {
  /** Tells how many conversations there are: more of them show the console, none hides it. */
  readonly setConversationCount: (count: number) => void;
}

/** Wires the console to its button, which the agent needs to sign in before there is a conversation. */
export function createConsolePanel(frame: Pick<DeskFrame, 'find'>): ConsolePanel {
  const panel = find('console', HTMLElement);
  const toggle = find('console-toggle', HTMLButtonElement);
  const counter = find('conversation-count', HTMLElement);
  let shown = false;
  let conversationCount = 0;

  const show = (wanted: boolean) => {
    // Otherwise the keyboard focus would be in a hidden element.
    if (!wanted && document.activeElement === frame.find()) toggle.focus();
    shown = wanted;
    panel.dataset.shown = String(shown);
    toggle.setAttribute('aria-pressed', String(shown));
  };
  toggle.addEventListener('click', () => show(!shown));

  const setConversationCount = (count: number) => {
    if (count === conversationCount) return;
    if (count > conversationCount) show(true);
    if (count === 0) show(false);
    conversationCount = count;
    const amount = count === 0 ? 'No' : String(count);
    counter.textContent = `${amount} ${count === 1 ? 'conversation' : 'conversations'}`;
  };
  return { setConversationCount };
}
