/** The origins of iAdvize's two platforms: `ha`, which its docs' listener checks for, and `sd`. */
export const deskOrigins = {
  /** The platform `ha`, which is the default. */
  ha: 'https://ha.iadvize.com',
  /** The platform `sd`. */
  sd: 'https://sd.iadvize.com',
} as const;

function originIn(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return /^https?:[^*]+$/.test(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The origins as a set that later changes to the list don't reach; throws a `TypeError` where one isn't an exact origin. */
export function checkedOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const origin of Array.isArray(origins) && origins.length ? origins : ['']) {
    const exact = originIn(origin);
    if (exact !== origin) {
      throw new TypeError(`origins: '${origin}' is not an exact origin; write ['${exact ?? deskOrigins.ha}'].`);
    }
  }
  return new Set(origins);
}
