import { createDeskClient } from 'iadvize-desk-events';

const find = (id) => document.getElementById(id);
const iframe = find('desk');
const toggle = find('toggle');

// By CSS only: an iframe that leaves the page, or moves in it, is loaded anew.
function showConsole(isShown) {
  iframe.hidden = !isShown;
  toggle.setAttribute('aria-pressed', String(isShown));
}

// Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
function matchOf({ externalId, email }) {
  if (externalId) return `Customer ${externalId}`;
  return email ? `Possible match: ${email}` : 'Not a known customer';
}

function showRecord(profile) {
  find('name').textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
  find('match').textContent = profile ? matchOf(profile) : '';
}

const desk = createDeskClient({ source: iframe });
toggle.addEventListener('click', () => showConsole(iframe.hidden));
desk.state.watch(({ conversations }) => conversations.length > 0, showConsole);
desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, showRecord);
