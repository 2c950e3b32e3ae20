/**
 * A visitor in one vocabulary, whichever of iAdvize's vocabularies the desk uses. Every field is untrusted: a visitor may claim any
 * e-mail address. Encode it in URLs and never use it as HTML. The desk's own fields are unpublished; these are read from
 * the names that iAdvize's GraphQL and REST APIs use.
 */
export interface VisitorProfile {
  /** The visitor's iAdvize id. It can change in mid-conversation when the visitor logs in or out. */
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

/** The value as text if it says something: a string that isn't blank, or a finite number. */
function textOf(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() ? text : undefined;
}

/**
 * Reads a visitor in iAdvize's GraphQL or REST vocabulary into one frozen profile. Numbers become strings; nulls, blank
 * strings and values of other types become undefined. Every field of the profile is there, even if the visitor isn't an object.
 */
export function normalizeVisitor(visitor: unknown): VisitorProfile {
  const fields: Readonly<Record<string, unknown>> = Object(visitor);
  // Best first: the GraphQL API's name, then the REST API's.
  return Object.freeze({
    id: textOf(fields.visitorId) ?? textOf(fields.id) ?? textOf(fields.unique_id),
    externalId: textOf(fields.externalUserId) ?? textOf(fields.externalId) ?? textOf(fields.external_id),
    firstName: textOf(fields.firstName) ?? textOf(fields.firstname),
    lastName: textOf(fields.lastName) ?? textOf(fields.lastname),
    email: textOf(fields.email),
    phone: textOf(fields.phoneNumber) ?? textOf(fields.phone),
    address: textOf(fields.address),
    city: textOf(fields.city),
    zipCode: textOf(fields.zipCode) ?? textOf(fields.zip),
    country: textOf(fields.country),
  });
}
