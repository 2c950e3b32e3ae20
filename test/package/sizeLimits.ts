/**
 * The most that the script-tag file may weigh, in bytes after zlib's gzip at its highest level: the gzip program makes some 35
 * bytes more of it, and 6,000 are the limit by either.
 */
export const umdGzipLimit = 5965;

/** The most that the script for early messages may weigh, in bytes after gzip at its highest level. */
export const earlyGzipLimit = 300;

/** The most that the entry for tests may weigh, in bytes after minification and gzip at its highest level. */
export const testingGzipLimit = 6000;

/** The most that importing nothing but a constant may add to a consumer's bundle, in bytes after minification. */
export const constantBundleLimit = 300;
