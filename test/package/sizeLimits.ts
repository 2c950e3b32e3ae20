/** The most that the script-tag file may weigh, in bytes after gzip at its highest level. */
export const umdGzipLimit = 6400;

/** The most that importing nothing but a constant may add to a consumer's bundle, in bytes after minification. */
export const constantBundleLimit = 300;
