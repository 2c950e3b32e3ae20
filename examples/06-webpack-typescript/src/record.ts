import type { VisitorProfile } from 'iadvize-desk-events';
import { find } from './find';

const name = find('name', HTMLElement);
const match = find('match', HTMLElement);

// Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
function matchOf({ externalId, email }: VisitorProfile): string {
  if (externalId) return `Customer ${externalId}`;
  return email ? `Possible match: ${email}` : 'Not a known customer';
}

/** Shows who has the focus, as text: every field of a profile is untrusted. */
export function showRecord(profile: VisitorProfile | undefined) {
  name.textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
  match.textContent = profile ? matchOf(profile) : '';
}
