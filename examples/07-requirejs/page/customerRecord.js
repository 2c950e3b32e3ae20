define(() => {
  const name = document.getElementById('name');
  const match = document.getElementById('match');

  // Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
  function matchOf({ externalId, email }) {
    if (externalId) return `Customer ${externalId}`;
    return email ? `Possible match: ${email}` : 'Not a known customer';
  }

  function show(profile) {
    name.textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
    match.textContent = profile ? matchOf(profile) : '';
  }

  return { show };
});
