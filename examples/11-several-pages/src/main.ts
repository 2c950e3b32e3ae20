import { createDeskPopup, deskOrigins, type FocusedVisitor } from 'iadvize-desk-events';
import { find } from './find';
import { watchTabDesk } from './tabDesk';

const visitor = find('visitor', HTMLElement);
const count = find('count', HTMLElement);
const button = find('open', HTMLButtonElement);
const popup = createDeskPopup({ url: deskOrigins.ha });

/** Goes to the record of a customer, in another page. Only the external id, from the site's own sign-in, says who it is. */
function openRecord({ profile: { externalId } }: FocusedVisitor) {
  if (externalId) location.assign(`/record.html?customer=${encodeURIComponent(externalId)}`);
}

watchTabDesk(popup, (desk) => {
  // In one of the tabs. After a load, it isn't called again for a visitor whom it has had.
  desk.onFocusedVisitor(openRecord, { inOneTab: true });
  desk.state.subscribe(({ connection, conversations, focusedConversation }) => {
    const { profile } = focusedConversation ?? {};
    // As text: every field of a profile is untrusted.
    visitor.textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
    count.textContent = `Conversations: ${conversations.length}`;
    // Otherwise the agent could open a second desk.
    button.hidden = connection !== 'none' && !popup.isOpen();
  });
});

button.addEventListener('click', () => {
  if (popup.open() === 'blocked') visitor.textContent = 'The browser blocked the console: allow popups for this page.';
});

const customer = document.getElementById('customer');
if (customer) customer.textContent = `Customer ${new URLSearchParams(location.search).get('customer') ?? 'unknown'}`;
