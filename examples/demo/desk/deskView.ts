import type { Author, Conversation, Message } from './conversations';
import { element, find } from './elements';

const authorNames: Readonly<Record<Author, string>> = {
  Visitor: 'Visitor',
  Professional: 'Operator',
  Expert: 'Expert',
};

const initialsOf = (label: string) => label.replace(/(?<=\S)\S+|\s+/gu, '').slice(0, 2);

function messageItem({ author, text }: Message): HTMLLIElement {
  const item = element('li', 'message', element('span', 'message-author', authorNames[author]), text);
  item.dataset.author = author;
  return item;
}

/** Draws the desk: the state boxes at the left, and the conversation in focus. */
export function createDeskView(onStateBox: (conversationId: string) => void) {
  const boxes = find('boxes', HTMLUListElement);
  const section = find('conversation', HTMLElement);
  const nothing = find('nothing-focused', HTMLElement);
  const name = find('visitor-name', HTMLElement);
  const form = find('visitor', HTMLFormElement);
  const thread = find('thread', HTMLOListElement);
  let drawn: Conversation | undefined;

  const stateBox = ({ conversationId, label }: Conversation, focused: Conversation | undefined) => {
    const initials = element('span', 'box-initials', initialsOf(label));
    initials.ariaHidden = 'true';
    const box = element('button', 'box', initials, element('span', 'box-label', label));
    box.type = 'button';
    box.title = label;
    if (conversationId === focused?.conversationId) box.setAttribute('aria-current', 'true');
    box.addEventListener('click', () => {
      onStateBox(conversationId);
      boxes.querySelector<HTMLElement>('[aria-current]')?.focus();
    });
    return element('li', '', box);
  };

  const fillForm = ({ visitor }: Conversation) => {
    for (const [field, text] of Object.entries(visitor)) {
      const input = form.elements.namedItem(field);
      if (input instanceof HTMLInputElement) input.value = text;
    }
  };

  const draw = (all: readonly Conversation[], focused: Conversation | undefined) => {
    boxes.replaceChildren(...all.map((conversation) => stateBox(conversation, focused)));
    section.hidden = !focused;
    nothing.hidden = Boolean(focused);
    if (focused) {
      name.textContent = focused.label;
      // What is being typed outlives a message or an arrival.
      if (focused.conversationId !== drawn?.conversationId || focused.visitor !== drawn.visitor) fillForm(focused);
      thread.replaceChildren(...focused.messages.map(messageItem));
      thread.scrollTop = thread.scrollHeight;
    }
    drawn = focused;
  };
  return { draw };
}
