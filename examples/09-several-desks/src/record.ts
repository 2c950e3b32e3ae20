import type { VisitorProfile } from 'iadvize-desk-events';
import { find } from './find';

// Anybody can type an e-mail address: only the external id, from the site's own sign-in, says who it is.
function matchOf({ externalId, email }: VisitorProfile): string {
  if (externalId) return `Customer ${externalId}`;
  return email ? `Possible match: ${email}` : 'Not a known customer';
}

/** The record of one panel, which shows who has the focus on its desk. */
export function createRecord(section: HTMLElement) {
  const name = find(section, 'h3', HTMLElement);
  const match = find(section, 'p', HTMLElement);
  const show = (profile: VisitorProfile | undefined) => {
    name.textContent = profile ? (profile.firstName ?? 'Unnamed visitor') : 'No visitor in focus';
    match.textContent = profile ? matchOf(profile) : '';
  };
  return { show };
}
