'use client';

import type { VisitorProfile } from 'iadvize-desk-events';
import { useFocusedVisitor } from 'iadvize-desk-events/react';

// Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
function matchOf({ externalId, email }: VisitorProfile): string {
  if (externalId) return `Customer ${externalId}`;
  return email ? `Possible match: ${email}` : 'Not a known customer';
}

export function CustomerRecord() {
  const profile = useFocusedVisitor()?.profile;
  return (
    <section aria-label="Customer record" aria-live="polite">
      <h2>{profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus'}</h2>
      {profile && <p>{matchOf(profile)}</p>}
    </section>
  );
}
