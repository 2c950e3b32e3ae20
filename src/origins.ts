/** The origins of iAdvize's two platforms: `ha`, which its docs' listener checks for, and `sd`. */
export const deskOrigins = {
  /** The origin of the platform `ha`, the default of a client. */
  ha: 'https://ha.iadvize.com',
  /** The origin of the platform `sd`. */
  sd: 'https://sd.iadvize.com',
} as const;

function originIn(text: string): string | undefined {
  try {
    const { protocol, host } = new URL(text);
    return /^https?:$/.test(protocol) && !host.includes('*') ? `${protocol}//${host}` : undefined;
  } catch {
    return undefined;
  }
}

/** The origins as a set that later changes to the list don't reach; throws a `TypeError` where one isn't an exact origin. */
export function checkedOrigins(origins: readonly string[]): ReadonlySet<string> {
  if (!Array.isArray(origins) || !origins.length) {
    throw new TypeError(`origins: write a list, such as ['${deskOrigins.ha}'], or leave it out.`);
  }
  for (const origin of origins) {
    const exact = originIn(origin);
    if (exact !== origin) {
      throw new TypeError(`origins: '${origin}' is not an exact origin; write '${exact ?? deskOrigins.ha}'.`);
    }
  }
  return new Set(origins);
}
