import { element, find } from './elements';
import type { Author, DeskPicture, PictureConversation } from './picture';

const authorNames: Readonly<Record<Author, string>> = {
  Visitor: 'Visitor',
  Professional: 'Operator',
  Expert: 'Expert',
};

const initialsOf = (label: string) =>
  label
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('');

function boxOf(id: string, label: string, ...prefix: HTMLElement[]): HTMLButtonElement {
  const initials = element('span', 'box-initials', initialsOf(label));
  initials.setAttribute('aria-hidden', 'true');
  const box = element('button', 'box', initials, element('span', 'box-label', ...prefix, label));
  box.type = 'button';
  box.title = label;
  box.dataset.conversationId = id;
  return box;
}

function messageItem({ author, text }: PictureConversation['messages'][number]): HTMLLIElement {
  const item = element('li', 'message', element('span', 'message-author', authorNames[author]), text);
  item.dataset.author = author;
  return item;
}

function fillList(list: HTMLElement, boxes: readonly HTMLElement[]): void {
  list.replaceChildren(...boxes.map((box) => element('li', '', box)));
}

/** Creates the function that draws the desk: the state boxes at the left, and the focused conversation. */
export function createDeskView(acts: {
  readonly clickStateBox: (id: string) => void;
  readonly resume: (id: string) => void;
  readonly showVisitor: (focused: PictureConversation) => void;
}) {
  const boxes = find('boxes', HTMLUListElement);
  const snoozedBoxes = find('snoozed-boxes', HTMLUListElement);
  const rail = find('rail', HTMLElement);
  const section = find('conversation', HTMLElement);
  const thread = find('thread', HTMLOListElement);

  const drawRail = ({ conversations, focused, snoozed }: DeskPicture) => {
    const active = document.activeElement;
    const activeId = active instanceof HTMLElement && rail.contains(active) ? active.dataset.conversationId : undefined;
    fillList(
      boxes,
      conversations.map(({ id, label }) => {
        const box = boxOf(id, label);
        if (id === focused?.id) box.setAttribute('aria-current', 'true');
        box.addEventListener('click', () => acts.clickStateBox(id));
        return box;
      }),
    );
    fillList(
      snoozedBoxes,
      snoozed.map(({ id, label }) => {
        const box = boxOf(id, label, element('span', 'box-prefix', 'Resume '));
        box.addEventListener('click', () => acts.resume(id));
        return box;
      }),
    );
    find('snoozed', HTMLElement).hidden = snoozed.length === 0;
    // The keyboard focus stays on the same conversation's box.
    const drawn = Array.from(rail.querySelectorAll<HTMLElement>('[data-conversation-id]'));
    drawn.find((box) => box.dataset.conversationId === activeId)?.focus();
  };

  /** Draws the desk as it is now. */
  return (picture: DeskPicture) => {
    const { focused } = picture;
    const hadKeyboard = section.contains(document.activeElement);
    drawRail(picture);
    section.hidden = !focused;
    find('nothing-focused', HTMLElement).hidden = Boolean(focused);
    if (hadKeyboard && !focused) find('add', HTMLButtonElement).focus();
    if (!focused) return;
    find('visitor-name', HTMLElement).textContent = focused.label;
    acts.showVisitor(focused);
    thread.replaceChildren(...focused.messages.map(messageItem));
    thread.scrollTop = thread.scrollHeight;
  };
}
