/**
 * A visitor in one vocabulary, whichever of iAdvize's the desk used. Every field is untrusted: a visitor may claim any
 * e-mail address. Encode it in URLs and never use it as HTML. The desk's own fields are unpublished; these are read from
 * the names that iAdvize's GraphQL and REST APIs use.
 */
export interface VisitorProfile {
  /** The visitor's iAdvize id; it can change in mid-conversation when the visitor logs in or out. */
  readonly id: string | undefined;
  /** The id that the site's own authentication gave the visitor: the one to look a customer up by. */
  readonly externalId: string | undefined;
  /** The first name, as the visitor or the operator wrote it. */
  readonly firstName: string | undefined;
  /** The last name, as the visitor or the operator wrote it. */
  readonly lastName: string | undefined;
  /** The e-mail address: a claim, not a proof. Let a person confirm a customer that is found by it. */
  readonly email: string | undefined;
  /** The phone number, in no fixed format. */
  readonly phone: string | undefined;
  /** The street address. */
  readonly address: string | undefined;
  /** The city. */
  readonly city: string | undefined;
  /** The postal code. */
  readonly zipCode: string | undefined;
  /** The country, in no fixed format. */
  readonly country: string | undefined;
}

/** Where each field may stand, best first: the GraphQL API's name, then the REST API's. */
const fieldNames: Readonly<Record<keyof VisitorProfile, readonly string[]>> = {
  id: ['visitorId', 'id', 'unique_id'],
  externalId: ['externalUserId', 'externalId', 'external_id'],
  firstName: ['firstName', 'firstname'],
  lastName: ['lastName', 'lastname'],
  email: ['email'],
  phone: ['phoneNumber', 'phone'],
  address: ['address'],
  city: ['city'],
  zipCode: ['zipCode', 'zip'],
  country: ['country'],
};

/** The value as text where it says something: a string that is not blank, or a finite number. */
function textOf(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() ? text : undefined;
}

/**
 * Reads a visitor in iAdvize's GraphQL or REST vocabulary into one profile: numbers become strings; nulls, blank strings and
 * values of other types become undefined. Every field of the profile is there; for no object at all, each is undefined.
 */
export function normalizeVisitor(visitor: unknown): VisitorProfile {
  const fields: Record<string, unknown> = Object(visitor);
  const firstText = (names: readonly string[]) => names.map((name) => textOf(fields[name])).find(Boolean);
  const texts = Object.entries(fieldNames).map(([field, names]) => [field, firstText(names)]);
  // Object.entries forgets the keys' type; fieldNames has exactly a profile's.
  return Object.fromEntries(texts) as unknown as VisitorProfile;
}
