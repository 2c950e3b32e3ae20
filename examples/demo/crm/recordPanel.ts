import type { FocusedVisitor } from 'iadvize-desk-events';
import { customerCard } from './customerCard';
import { matchVisitor } from './customerMatch';
import { directoryCard } from './directoryCard';
import { find } from './elements';
import { emptyRecordCard, nobodyFoundCard, possibleMatchCard, statedDetails } from './visitorCard';

/**
 * Shows the record of the visitor in focus, and remembers what the agent decided about each conversation. The advice says how a customer is
 * opened.
 */
export function createRecordPanel(advice: string) {
  const panel = find('record', HTMLElement);
  const announcement = find('announcement', HTMLElement);
  const confirmedCustomers = new Map<string, string>();
  const startedRecords = new Set<string>();
  let shownContent: string | undefined;
  let current: FocusedVisitor | undefined;

  const decide = (decision: () => void) => () => {
    decision();
    render();
    panel.querySelector('h2')?.focus();
  };

  const cardFor = ({ conversationId, profile }: FocusedVisitor): HTMLElement => {
    const match = matchVisitor(profile);
    if (match.kind === 'none') {
      if (startedRecords.has(conversationId)) return emptyRecordCard(profile);
      return nobodyFoundCard(
        profile,
        decide(() => startedRecords.add(conversationId)),
      );
    }
    const { customer } = match;
    // A confirmation is of one customer: an address that is edited to another's asks again.
    const confirmed = confirmedCustomers.get(conversationId) === customer.externalId;
    if (match.kind === 'possible' && !confirmed) {
      const confirm = decide(() => confirmedCustomers.set(conversationId, customer.externalId));
      return possibleMatchCard(profile, customer, confirm);
    }
    const card = customerCard(customer, match.kind === 'known' ? 'Matched by external id' : 'Confirmed by you');
    card.append(statedDetails(profile));
    return card;
  };

  const render = () => {
    const card = current ? cardFor(current) : directoryCard(advice);
    const content = `${current?.conversationId} ${card.textContent}`;
    // A change elsewhere in the desk must not take the keyboard's place in this card away.
    if (content === shownContent) return;
    shownContent = content;
    panel.replaceChildren(card);
    announcement.textContent = [card.querySelector('h2'), card.querySelector('.record-head .pill')]
      .map((part) => part?.textContent)
      .filter(Boolean)
      .join(': ');
  };

  /** Shows the record of the visitor who has the focus. */
  const show = (focused: FocusedVisitor) => {
    current = focused;
    render();
  };
  /** Shows the customer list, since nobody has the focus. */
  const clear = () => {
    current = undefined;
    render();
  };
  clear();
  return { show, clear };
}
