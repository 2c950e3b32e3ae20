import { misuse } from '../shared/misuse';

/** The origins of iAdvize's two platforms: `ha`, which its docs' listener checks for, and `sd`. */
export const deskOrigins = {
  /** The platform `ha`, the default. */
  ha: 'https://ha.iadvize.com',
  /** The platform `sd`. */
  sd: 'https://sd.iadvize.com',
} as const;

function originIn(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return /^https?:/.test(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** Throws a `TypeError` that says what to write if a value isn't an exact origin. */
function checkOrigin(origin: unknown, place: string): void {
  const example = `an exact origin such as '${deskOrigins.ha}'`;
  if (typeof origin !== 'string') throw misuse(place, example, origin);
  // Chromium takes a wildcard for a host's name, as `%2A`.
  if (/\*|%2a/i.test(origin)) throw misuse(place, `${example} (wildcards aren't supported)`, origin);
  const exact = originIn(origin);
  if (!exact) throw misuse(place, example, origin);
  if (exact !== origin) throw misuse(place, `an exact origin, here '${exact}'`, origin);
}

/** The origins as a set, which later changes to the list don't reach. Throws a `TypeError` if one isn't an exact origin. */
export function checkedOrigins(origins: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(origins) || !origins.length) {
    throw misuse('origins', `a list of exact origins such as ['${deskOrigins.ha}']`, origins);
  }
  for (const [index, origin] of origins.entries()) checkOrigin(origin, `origins[${index}]`);
  return new Set(origins);
}
