import type { VisitorProfile } from 'iadvize-desk-events';
import type { Seeded } from './seed';

/** Which of iAdvize's vocabularies the fake desk's visitors use, since the desk's own is unpublished. */
export type VisitorShape = 'graphql' | 'rest';

/** What is known of a fake visitor: a profile's fields, translated by `visitorShape`, and any other field, sent as it is. */
export type FakeVisitor = { readonly [Field in keyof VisitorProfile]?: string | null | undefined } & {
  readonly [field: string]: unknown;
};

/** A profile's fields as each API names them. */
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

/** A visitor that nobody is: known by name and e-mail address, signed in at the site every other time. */
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

/** The visitor as the desk would send it in that vocabulary: what isn't known is null. */
export function wireVisitorOf(visitor: FakeVisitor, shape: VisitorShape, updatedAt: string): Record<string, unknown> {
  const { id, externalId, firstName, lastName, email, phone, address, city, zipCode, country, ...others } = visitor;
  const fields = { id, externalId, firstName, lastName, email, phone, address, city, zipCode, country };
  const named = Object.entries(fieldNames[shape]).map(([field, name]) => [
    name,
    // Object.entries forgets the keys' type; fieldNames has exactly a profile's.
    fields[field as keyof VisitorProfile] ?? null,
  ]);
  const time = shape === 'graphql' ? { updatedAt } : {};
  return { ...Object.fromEntries(named), ...time, ...others };
}
