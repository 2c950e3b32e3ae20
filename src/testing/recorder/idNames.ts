const idName = /^(?:id|uuid)s?$|(?:_id|_uuid|Id|ID|Uuid|UUID)s?$/;

/** Whether the value of a key is an id, going by the key's name. */
export function isIdName(key: string | undefined): boolean {
  return key !== undefined && idName.test(key);
}
