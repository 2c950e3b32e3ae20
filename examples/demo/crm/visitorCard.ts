import type { VisitorProfile } from 'iadvize-desk-events';
import { recordHeading } from './customerCard';
import type { Customer } from './customers';
import { button, element, facts, mailLink } from './elements';

/** The visitor's name as they gave it; never more than a claim. */
const statedNameOf = ({ firstName, lastName }: VisitorProfile) =>
  [firstName, lastName].filter(Boolean).join(' ') || 'Unnamed visitor';

/** Shows what the desk says of the visitor, apart from what the CRM knows. */
export function statedDetails(profile: VisitorProfile): HTMLElement {
  const { externalId, email, phone, city, country } = profile;
  return element(
    'section',
    'record-part',
    element('h3', 'part-title', 'Stated in the conversation'),
    facts([
      ['Name', statedNameOf(profile)],
      ['E-mail', email && mailLink(email)],
      ['External id', externalId],
      ['Phone', phone],
      ['Place', [city, country].filter(Boolean).join(', ')],
    ]),
  );
}

/** Shows a customer who has the e-mail address that the visitor claims, for the agent to confirm. */
export function possibleMatchCard(profile: VisitorProfile, customer: Customer, confirm: () => void): HTMLElement {
  return element(
    'div',
    'record-body',
    recordHeading(statedNameOf(profile), 'Possible match', 'doubtful'),
    element(
      'div',
      'notice',
      element('p', '', `${customer.name} from ${customer.city} has this e-mail address.`),
      element('p', 'hint', 'Anyone can type an address. Ask for something that only the customer knows first.'),
      button('Confirm and open record', 'button button-main', confirm),
    ),
    statedDetails(profile),
  );
}

/** Says that nobody was found, and offers an empty record. */
export function nobodyFoundCard(profile: VisitorProfile, startRecord: () => void): HTMLElement {
  return element(
    'div',
    'record-body',
    recordHeading(statedNameOf(profile), 'No customer found', 'plain'),
    element(
      'div',
      'notice',
      element('p', '', 'No customer has this external id or e-mail address.'),
      button('Start an empty record', 'button button-main', startRecord),
    ),
    statedDetails(profile),
  );
}

/** Shows a record that has nothing in it yet. */
export function emptyRecordCard(profile: VisitorProfile): HTMLElement {
  return element(
    'div',
    'record-body',
    recordHeading('New customer', 'Empty record', 'plain'),
    element('p', 'hint', 'No orders and no notes yet. Copy over what you have checked with the visitor.'),
    statedDetails(profile),
  );
}
