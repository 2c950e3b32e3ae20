/** The most that the client may weigh, as the script-tag file or bundled from the module, in bytes after `gzip -9`. */
export const clientGzipLimit = 12_000;

/** The most that the script for early messages may weigh, in bytes after gzip at its highest level. */
export const earlyGzipLimit = 1400;

/** The most that the entry for tests may weigh, in bytes after minification and gzip at its highest level. */
export const testingGzipLimit = 7300;

/** The most that importing nothing but a constant may add to a consumer's bundle, in bytes after minification. */
export const constantBundleLimit = 300;
