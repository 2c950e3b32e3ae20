import { normalizeVisitor, type VisitorProfile } from 'iadvize-desk-events';
import { plainName } from '../recorder/plainName';
import { profileNames } from '../recorder/profileNames';
import type { Part } from './codeLayout';
import { placesBelow, type ReadablePlace, rootPlace } from './readablePlaces';
import { countOf, type Shape } from './shape';
import { hasOnly } from './valueTypes';

/** The places from which a profile can be read, besides those that the package reads by itself. */
export interface FoundProfile {
  /** The fields of the object that the function returns. */
  readonly parts: readonly Part[];
  /** The places that may contain the id of the customer, or some other id. */
  readonly unsure: readonly string[];
}

/** Names of objects in a visitor that may contain somebody else's data. */
const otherParties: ReadonlySet<string> = new Set([
  'agent',
  'advisor',
  'company',
  'employer',
  'expert',
  'manager',
  'operator',
  'organization',
  'organisation',
  'parent',
  'partner',
  'referrer',
  'seller',
  'shop',
  'site',
  'store',
  'website',
]);

/** Names of objects that contain nothing but the visitor's own data. */
const ownHolders: ReadonlySet<string> = new Set([
  'authentication',
  'contact',
  'customer',
  'identity',
  'ids',
  'person',
  'profile',
  'user',
]);

const holdersOf = ({ path }: ReadablePlace) => path.slice(0, -1).map(plainName);
const nameOf = ({ path }: ReadablePlace) => path.slice(-1).map(plainName).join('');
const textCount = ({ shape }: ReadablePlace) => countOf(shape, 'string') + countOf(shape, 'number');

/** The fields that the package reads by itself, because they were a string or a number at least once. */
function readByPackage(visitor: Shape): VisitorProfile {
  const keys = [...visitor.fields].filter(([, field]) => field.types.has('string') || field.types.has('number'));
  return normalizeVisitor(Object.fromEntries(keys.map(([key]) => [key, key])));
}

/**
 * Finds the fields of a profile in a visitor under the common names for them. If there are several places for a field, it takes the least
 * deep one, then the best name, then the one that was seen most often, then the one with the shortest path. It doesn't look into other parties, such as
 * the visitor's company. It takes an `externalId` only from a place that is the only one and surely the visitor's own, because that id opens
 * a customer's record.
 */
export function findProfile(visitor: Shape): FoundProfile {
  const known = readByPackage(visitor);
  const places = placesBelow(rootPlace('visitor', visitor)).filter(({ shape }) => hasOnly(shape, 'string', 'number'));
  // The keys of the table are exactly a profile's.
  const fields = (Object.keys(profileNames) as Array<keyof VisitorProfile>).filter(
    (field) => known[field] === undefined,
  );

  const candidatesFor = (field: keyof VisitorProfile) => {
    const rank = (place: ReadablePlace) => profileNames[field].indexOf(nameOf(place));
    return places
      .filter((place) => rank(place) >= 0)
      .sort(
        (one, other) =>
          one.path.length - other.path.length ||
          rank(one) - rank(other) ||
          textCount(other) - textCount(one) ||
          one.code.length - other.code.length,
      );
  };
  const isVisitorsOwn = (place: ReadablePlace) => holdersOf(place).every((holder) => ownHolders.has(holder));
  const isNobodyElses = (place: ReadablePlace) => !holdersOf(place).some((holder) => otherParties.has(holder));

  const ids = known.externalId === undefined ? candidatesFor('externalId') : [];
  const isSure = ids.length === 1 && ids.every(isVisitorsOwn);
  const found = fields.flatMap((field) => {
    const [place] = candidatesFor(field).filter(field === 'externalId' ? () => isSure : isNobodyElses);
    if (!place) return [];
    const comment = `Seen in ${textCount(place)} of ${countOf(visitor, 'object')}.`;
    return [{ label: `${field}: `, code: place.code, comment }];
  });
  return { parts: found, unsure: isSure ? [] : ids.map(({ code }) => code.replace(/\?\./g, '.')) };
}
