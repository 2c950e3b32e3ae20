import { misuse } from '../shared/misuse';
import { ownValueOf } from '../shared/ownFields';

/** The origins of iAdvize's two platforms: `ha`, which its docs' listener checks for, and `sd`. */
export const deskOrigins = {
  /** The platform `ha`, the default. */
  ha: 'https://ha.iadvize.com',
  /** The platform `sd`. */
  sd: 'https://sd.iadvize.com',
} as const;

/**
 * The exact origin that a string may mean. A wildcard, a list or a placeholder means none, although browsers take `*`, `,` and `$` for
 * parts of a host's name.
 */
function exactOriginIn(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/.test(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The origins as a set, which later changes to the list don't reach. Throws a `TypeError` if one isn't an exact origin. */
export function checkedOrigins(origins: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(origins) || !origins.length) {
    throw misuse('origins', `a list of exact origins such as ['${deskOrigins.ha}']`, origins);
  }
  // A gap in the list counts as undefined. Otherwise it would be what a page has put on Object.prototype.
  const list = Array.from(origins.keys(), (index) => ownValueOf(origins, index));
  const exactOrigins = list.map((origin, index) => {
    const exact = typeof origin === 'string' ? exactOriginIn(origin) : undefined;
    if (!exact || exact !== origin) {
      throw misuse(`origins[${index}]`, `an exact origin such as '${exact ?? deskOrigins.ha}'`, origin);
    }
    return exact;
  });
  return new Set(exactOrigins);
}
