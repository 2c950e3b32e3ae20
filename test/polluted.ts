/** Runs something while every object inherits these fields, and returns what it returned. What it waits for runs without them. */
export function polluted<Result>(fields: Readonly<Record<string, unknown>>, run: () => Result): Result {
  // Ordinary descriptors would inherit the fields as well.
  Object.assign(Object.prototype, fields);
  try {
    return run();
  } finally {
    for (const name of Object.keys(fields)) Reflect.deleteProperty(Object.prototype, name);
  }
}
