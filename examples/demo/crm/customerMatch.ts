import type { VisitorProfile } from 'iadvize-desk-events';
import { type Customer, customers } from './customers';

/** What the customer list says about a visitor. */
export type CustomerMatch =
  | { readonly kind: 'known'; readonly customer: Customer }
  | { readonly kind: 'possible'; readonly customer: Customer }
  | { readonly kind: 'none' };

const comparable = (address: string) => address.trim().toLowerCase();

/**
 * Looks a visitor up. The external id comes from the shop's own sign-in and settles who it is; an e-mail address is a claim
 * that anyone can type, and gives a possible match only.
 */
export function matchVisitor({ externalId, email }: VisitorProfile): CustomerMatch {
  const known = customers.find((customer) => customer.externalId === externalId);
  if (known) return { kind: 'known', customer: known };
  const possible = email && customers.find((customer) => comparable(customer.email) === comparable(email));
  return possible ? { kind: 'possible', customer: possible } : { kind: 'none' };
}
