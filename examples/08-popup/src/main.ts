import { createDeskClient, createDeskPopup, deskOrigins } from 'iadvize-desk-events';
import { find } from './find';
import { showRecord } from './record';

const count = find('count', HTMLElement);
const popup = createDeskPopup({ url: deskOrigins.ha });
const desk = createDeskClient({ source: popup });

function openDesk() {
  if (popup.open() === 'blocked') count.textContent = 'The browser blocked the console: allow popups for this page.';
}

find('open', HTMLButtonElement).addEventListener('click', openDesk);
desk.state.watch(
  ({ conversations }) => conversations.length,
  (length) => {
    count.textContent = `Conversations: ${length}`;
  },
);
desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, showRecord);
