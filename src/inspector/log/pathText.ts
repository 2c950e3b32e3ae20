/** Returns where a schema refused a payload, such as `visitor.email`, or `the whole payload`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.length ? path.map(String).join('.') : 'the whole payload';
