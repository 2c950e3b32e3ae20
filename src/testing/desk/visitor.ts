import type { VisitorProfile } from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';
import type { Seeded } from './seed';

/** Which of iAdvize's APIs the fake desk takes a visitor's field names from. The real desk's names are unpublished. */
export type VisitorShape = 'graphql' | 'rest';

/** Returns the visitor as a desk of another shape sends it, such as `({ email, card }) => ({ contact: { email }, card })`. */
export type OddVisitor = (visitor: FakeVisitor) => object;

/**
 * What is known about a fake visitor. A field of `VisitorProfile` is sent under the name that `visitorShape` has for it. Any other
 * field is sent as it is.
 */
export type FakeVisitor = { readonly [Field in keyof VisitorProfile]?: string | null | undefined } & {
  readonly [field: string]: unknown;
};

/** The names that each API has for a profile's fields. */
const fieldNames: Readonly<Record<VisitorShape, Readonly<Record<keyof VisitorProfile, string>>>> = {
  graphql: {
    id: 'visitorId',
    externalId: 'externalUserId',
    firstName: 'firstName',
    lastName: 'lastName',
    email: 'email',
    phone: 'phoneNumber',
    address: 'address',
    city: 'city',
    zipCode: 'zipCode',
    country: 'country',
  },
  rest: {
    id: 'unique_id',
    externalId: 'external_id',
    firstName: 'firstname',
    lastName: 'lastname',
    email: 'email',
    phone: 'phone',
    address: 'address',
    city: 'city',
    zipCode: 'zip',
    country: 'country',
  },
};

const people = [
  ['Ada', 'Lindqvist', 'Uppsala', 'SE'],
  ['Ben', 'Okafor', 'Leeds', 'GB'],
  ['Chiara', 'Fontana', 'Bologna', 'IT'],
  ['Dov', 'Mizrahi', 'Haifa', 'IL'],
  ['Emiko', 'Tanaka', 'Nagoya', 'JP'],
  ['Farid', 'Benali', 'Nantes', 'FR'],
] as const;

/** Makes up a visitor with a name and an e-mail address. About every other one is signed in to the site. */
export function makeUpVisitor(seeded: Seeded): FakeVisitor {
  const [firstName, lastName, city, country] = seeded.pick(people);
  const number = 1000 + seeded.below(9000);
  return {
    id: seeded.uuid(),
    externalId: seeded.below(2) ? `C-${number}` : null,
    firstName,
    lastName,
    email: `${firstName}.${lastName}.${number}@example.com`.toLowerCase(),
    city,
    country,
  };
}

/** Returns the visitor in that shape. In the shape of an API, it has the field names of that API, and a field that isn't known is null. */
export function wireVisitorOf(
  visitor: FakeVisitor,
  shape: VisitorShape | OddVisitor,
  updatedAt: string,
): Record<string, unknown> {
  if (typeof shape === 'function') return { ...shape(visitor) };
  const { id, externalId, firstName, lastName, email, phone, address, city, zipCode, country, ...others } =
    ownFieldsOf(visitor);
  const fields = { id, externalId, firstName, lastName, email, phone, address, city, zipCode, country };
  const named = Object.entries(fieldNames[shape]).map(([field, name]) => [
    name,
    // Object.entries forgets the type of the keys. They are exactly a profile's.
    fields[field as keyof VisitorProfile] ?? null,
  ]);
  const time = shape === 'graphql' ? { updatedAt } : {};
  return { ...Object.fromEntries(named), ...time, ...others };
}
