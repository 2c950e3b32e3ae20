import { ownField } from '../shared/ownFields';
import type { ReadValue } from './unknownValue';

/**
 * A visitor in one vocabulary, whichever of iAdvize's vocabularies the desk uses. Every field is untrusted: a visitor may claim any
 * e-mail address. Encode it in URLs and never use it as HTML. The desk's own fields are unpublished; these are read from
 * the names that iAdvize's GraphQL and REST APIs use.
 */
export interface VisitorProfile {
  /** The visitor's iAdvize id. It can change in mid-conversation when the visitor signs in or out. */
  readonly id: string | undefined;
  /** The id that the site sets when the visitor signs in. Look customers up by this one. */
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

/** The fields of a client's own that its `profile` option adds. None is certain: the function may have failed, or found nothing. */
type OwnProfileFields<Profile> = {
  readonly [Field in keyof Omit<Profile, keyof VisitorProfile>]?: ReadValue<Profile[Field & keyof Profile]> | undefined;
};

/** A visitor's profile, with the fields that the `profile` option adds. `Profile` is the type of what that function returns. */
export type VisitorProfileWith<Profile> = [Exclude<keyof Profile, keyof VisitorProfile>] extends [never]
  ? VisitorProfile
  : VisitorProfile & OwnProfileFields<Profile>;

/** How long a field of a profile may be, in characters. */
const longestText = 500;

/** The value as text if it says something: a string that isn't blank, or a finite number. */
function textOf(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value;
  return typeof text === 'string' && text.length <= longestText && text.trim() ? text : undefined;
}

/**
 * Reads a visitor in iAdvize's GraphQL or REST vocabulary into one frozen profile. Numbers become strings. Nulls, blank strings, strings
 * of more than 500 characters and values of other types become undefined. Every field of the profile is there, even if the visitor isn't an
 * object. What the visitor inherits isn't read.
 */
export function normalizeVisitor(visitor: unknown): VisitorProfile {
  const text = (key: string) => textOf(ownField(visitor, key));
  // Best first: the GraphQL API's name, then the REST API's.
  return Object.freeze({
    id: text('visitorId') ?? text('id') ?? text('unique_id'),
    externalId: text('externalUserId') ?? text('externalId') ?? text('external_id'),
    firstName: text('firstName') ?? text('firstname'),
    lastName: text('lastName') ?? text('lastname'),
    email: text('email'),
    phone: text('phoneNumber') ?? text('phone'),
    address: text('address'),
    city: text('city'),
    zipCode: text('zipCode') ?? text('zip'),
    country: text('country'),
  });
}

/**
 * Returns a visitor's profile with what the `profile` option has read. A known field of the profile is always a string: a
 * number becomes one, and what says nothing leaves the field as it is.
 */
export function profileWith(visitor: unknown, read: Readonly<Record<string, unknown>>): VisitorProfile {
  const profile = normalizeVisitor(visitor);
  if (!Object.keys(read).length) return profile;
  const known = Object.entries(profile).map(([field, text]) => [field, textOf(ownField(read, field)) ?? text]);
  // Object.fromEntries forgets that the fields are those of the profile.
  return Object.freeze({ ...profile, ...read, ...(Object.fromEntries(known) as typeof profile) });
}
