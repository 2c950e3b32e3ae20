const longestName = 40;

/**
 * Returns a key in lowercase and without underscores, so that `first_name` and `firstName` are one name. It is empty if the key is too long
 * to be a name.
 */
export const plainName = (key: string): string =>
  key.length <= longestName ? key.replace(/_/g, '').toLowerCase() : '';
