import type { VisitorProfile } from 'iadvize-desk-events';

// Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
function matchOf({ externalId, email }: VisitorProfile): string {
  if (externalId) return `Customer ${externalId}`;
  return email ? `Possible match: ${email}` : 'Not a known customer';
}

export function CustomerRecord({ profile }: { readonly profile: VisitorProfile | undefined }) {
  return (
    <section aria-label="Customer record" aria-live="polite">
      <h2>{profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus'}</h2>
      {profile && <p>{matchOf(profile)}</p>}
    </section>
  );
}
