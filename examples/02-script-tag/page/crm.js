(() => {
  const find = (id) => document.getElementById(id);
  const iframe = find('desk');
  const toggle = find('toggle');
  const desk = window.IAdvizeDeskEvents.createDeskClient({ source: iframe });

  // By CSS only: an iframe that leaves the page, or moves in it, is loaded anew.
  function showConsole(isShown) {
    iframe.hidden = !isShown;
    toggle.setAttribute('aria-pressed', String(isShown));
  }

  function showRecord(profile) {
    find('name').textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
    find('match').textContent = profile ? matchOf(profile) : '';
  }

  // Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
  function matchOf({ externalId, email }) {
    if (externalId) return `Customer ${externalId}`;
    return email ? `Possible match: ${email}` : 'Not a known customer';
  }

  toggle.addEventListener('click', () => showConsole(iframe.hidden));
  desk.state.watch(({ conversations }) => conversations.length > 0, showConsole);
  desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, showRecord);
  // Last, so that the client hears all that the desk says.
  iframe.src = 'https://ha.iadvize.com/';
})();
