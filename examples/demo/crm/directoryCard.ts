import { initialsOf } from './customerCard';
import { customers } from './customers';
import { element } from './elements';

/** Shows every customer, while no conversation is in focus, and says how a customer is opened. */
export function directoryCard(advice: string): HTMLElement {
  const rows = customers.map(({ name, email, externalId, tier }) => {
    const avatar = element('span', 'avatar avatar-small', initialsOf(name));
    avatar.ariaHidden = 'true';
    return element(
      'li',
      'person',
      avatar,
      element('div', 'person-text', element('p', 'person-name', name), element('p', 'person-line', email)),
      element('p', 'person-id', externalId, element('span', 'person-tier', tier)),
    );
  });
  return element(
    'div',
    'record-body',
    element(
      'div',
      'card-head',
      element('h2', 'card-title', 'Customers'),
      element('p', 'hint', `${customers.length} made-up people`),
    ),
    element('p', 'hint', `No conversation is in focus. ${advice}`),
    element('ul', 'plain-list', ...rows),
  );
}
