/** The key of the object that stands for undefined on the way, which JSON doesn't have. */
const undefinedKey = 'undefined value';

function restored(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restored);
  if (undefinedKey in value) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, restored(part)]));
}

/** The body of a function that runs another function in the page, and returns its result as text. */
export function scriptOf(run: unknown, argument: unknown): string {
  const given = argument === undefined ? 'undefined' : `JSON.parse(${JSON.stringify(JSON.stringify(argument))})`;
  const text = `(async () => {
    const isUndefined = { ${JSON.stringify(undefinedKey)}: true };
    const result = await (${run})(${given});
    return JSON.stringify(result, (key, value) => (value === undefined ? isUndefined : value));
  })()`;
  // By the page's own eval, since the driver's scripts may run in a realm of their own.
  return `return window.eval(${JSON.stringify(text)});`;
}

/** What the function gave, from its text. */
export function resultOf(text: unknown): unknown {
  return restored(JSON.parse(String(text)));
}
