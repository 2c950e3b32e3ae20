import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
import { find } from './find';
import { showRecord } from './record';

const count = find('count', HTMLElement);
let popup: Window | null = null;
const desk = createDeskClient({ source: () => popup });

function openDesk() {
  if (popup && !popup.closed) return popup.focus();
  // What the closed desk said is over; the new one announces what is open.
  desk.state.reset();
  popup = window.open(deskOrigins.ha, 'iadvize-desk', 'popup,width=1100,height=800');
  if (!popup) count.textContent = 'The browser blocked the console: allow popups for this page.';
}

find('open', HTMLButtonElement).addEventListener('click', openDesk);
desk.state.watch(
  ({ conversations }) => conversations.length,
  (length) => {
    count.textContent = `Conversations: ${length}`;
  },
);
desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, showRecord);
// No event tells that a popup was closed.
setInterval(() => {
  if (popup?.closed) desk.state.reset();
}, 1000);
