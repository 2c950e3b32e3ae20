/** A string that editors complete with the known values. Any other string fits too, because the desk may add a value. */
export type OpenString<Known extends string> = Known | (string & {});
