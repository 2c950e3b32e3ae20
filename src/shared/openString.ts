/** A type of known strings, which editors offer, and of any other string, since the desk may add one. */
export type OpenString<Known extends string> = Known | (string & {});
