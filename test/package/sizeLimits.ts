/** The most that the client may weigh, bundled from the module, in bytes after `gzip -9`. */
export const clientGzipLimit = 14_850;

/** The most that the script-tag file may weigh, which has the popup beside the client, in bytes after `gzip -9`. */
export const scriptGzipLimit = 15_450;

/** The most that the element's script may weigh, which has the client inside, in bytes after `gzip -9`. */
export const elementScriptGzipLimit = 16_600;

/** The most that the element adds to the client, in bytes after minification and gzip at its highest level. */
export const elementGzipLimit = 2750;

/** The most that following a desk adds to the client, in bytes after minification and gzip at its highest level. */
export const followingGzipLimit = 2500;

/** The most that sharing a desk adds to the client, in bytes after minification and gzip at its highest level. */
export const sharingGzipLimit = 3050;

/** The most that sharing and following a desk together add to the client, in bytes after minification and gzip at its highest level. */
export const tabsGzipLimit = 4000;

/** The most that the script for early messages may weigh, in bytes after gzip at its highest level. */
export const earlyGzipLimit = 1600;

/**
 * The most that the inspector's script may weigh, in bytes after `gzip -9`. It has the client, the recorder, the comparison, the generator and
 * what draws the panel in it.
 */
export const inspectorScriptGzipLimit = 46_900;

/** The most that the entry for tests may weigh, in bytes after minification and gzip at its highest level. */
export const testingGzipLimit = 15_300;

/** The most that importing nothing but a constant may add to a consumer's bundle, in bytes after minification. */
export const constantBundleLimit = 300;

/** The most that importing `normalizeVisitor` alone may add to a consumer's bundle, in bytes after minification, whatever bundles it. */
export const readerBundleLimit = 1500;
