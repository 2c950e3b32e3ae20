(() => {
  const find = (id) => document.getElementById(id);

  // Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
  function matchOf({ externalId, email }) {
    if (externalId) return `Customer ${externalId}`;
    return email ? `Possible match: ${email}` : 'Not a known customer';
  }

  document.querySelector('iadvize-desk').addEventListener('deskstate', ({ detail: { focusedConversation } }) => {
    const profile = focusedConversation?.profile;
    find('name').textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
    find('match').textContent = profile ? matchOf(profile) : '';
  });
})();
