import type { Customer, Order } from './customers';
import { element, facts, mailLink } from './elements';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const money = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });

const dateOf = (day: string) => dates.format(new Date(day));

/** The first letters of a name's words, for a badge. */
export const initialsOf = (name: string) => name.replace(/(?<=\S)\S+|\s+/gu, '').slice(0, 2);

/** Makes a heading that can take the keyboard's place when the view changes. */
export function recordHeading(name: string, badge: string, tone: 'sure' | 'doubtful' | 'plain'): HTMLElement {
  const title = element('h2', 'record-name', name);
  title.tabIndex = -1;
  const pill = element('p', 'pill', badge);
  pill.dataset.tone = tone;
  const avatar = element('span', 'avatar', initialsOf(name));
  avatar.ariaHidden = 'true';
  return element('div', 'record-head', avatar, element('div', 'record-heading', title, pill));
}

function orderRow({ number, placed, what, euros, status }: Order): HTMLLIElement {
  const pill = element('span', 'pill', status);
  pill.dataset.tone = status === 'Delivered' ? 'sure' : status === 'Returned' ? 'plain' : 'doubtful';
  return element(
    'li',
    'order',
    element('p', 'order-what', what),
    element('p', 'order-price', money.format(euros)),
    element('p', 'order-line', `${number} · ${dateOf(placed)}`),
    pill,
  );
}

function listSection(title: string, items: readonly HTMLLIElement[], whenEmpty: string): HTMLElement {
  const content = items.length ? element('ul', 'plain-list', ...items) : element('p', 'hint', whenEmpty);
  return element('section', 'record-part', element('h3', 'part-title', title), content);
}

/** Shows what the CRM knows of a customer. */
export function customerCard(customer: Customer, badge: string): HTMLElement {
  const { name, email, phone, city, since, tier, externalId, orders, notes } = customer;
  const details = facts([
    ['Customer', externalId],
    ['Tier', tier],
    ['E-mail', mailLink(email)],
    ['Phone', phone],
    ['City', city],
    ['Since', dateOf(since)],
  ]);
  const noteItems = notes.map((note) => element('li', 'note', note));
  return element(
    'div',
    'record-body',
    recordHeading(name, badge, 'sure'),
    details,
    listSection('Orders', orders.map(orderRow), 'No orders yet.'),
    listSection('Notes', noteItems, 'No notes yet.'),
  );
}
