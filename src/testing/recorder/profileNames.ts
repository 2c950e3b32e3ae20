import type { VisitorProfile } from 'iadvize-desk-events';
import { plainName } from './plainName';

/**
 * The names that a profile's fields may have anywhere in a visitor, best first, in lowercase and without underscores. `id` itself isn't among
 * them, because below the visitor it may be the id of anything. Neither is a customer's number, because it may be anybody's.
 */
export const profileNames: Readonly<Record<keyof VisitorProfile, readonly string[]>> = {
  id: ['visitorid', 'uniqueid'],
  externalId: ['externaluserid', 'externalid'],
  firstName: ['firstname', 'givenname', 'forename'],
  lastName: ['lastname', 'familyname', 'surname'],
  email: ['email', 'emailaddress', 'mail'],
  phone: ['phonenumber', 'phone', 'telephone', 'mobilephone', 'mobile'],
  address: ['address', 'streetaddress', 'street'],
  city: ['city', 'town'],
  zipCode: ['zipcode', 'zip', 'postalcode', 'postcode'],
  country: ['country'],
};

const names: ReadonlySet<string> = new Set(Object.values(profileNames).flat());

/** Whether a key is a name that a field of a profile may have. */
export const isProfileName = (key: string): boolean => names.has(plainName(key));
