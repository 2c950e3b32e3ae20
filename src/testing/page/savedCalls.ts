/** A call of one of the desk's functions: its name and its arguments. */
export type RememberedCall = readonly [name: string, ...values: unknown[]];

/** Keeps calls across a reload of the page. */
export interface Memory {
  /** Returns the calls that were saved last. The list is empty if there are none, or if they can't be read. */
  readonly load: () => RememberedCall[];
  readonly save: (calls: readonly RememberedCall[]) => void;
}

// JSON drops a field that is undefined. The desk treats null the same.
const undefinedAsNull = (_key: string, value: unknown) => value ?? null;

/** Returns a copy of the call, as the memory will return it. Later changes to its arguments don't reach the copy. */
export function keptCallOf(call: RememberedCall): RememberedCall {
  return JSON.parse(JSON.stringify(call, undefinedAsNull));
}

function callsIn(text: unknown): RememberedCall[] {
  const kept: unknown = JSON.parse(String(text));
  return Array.isArray(kept) ? kept.filter((call): call is RememberedCall => Array.isArray(call)) : [];
}

/**
 * Creates a memory for the page of this address in this tab. If the browser blocks storage in embedded pages, the calls go to the
 * history entry instead. That entry survives a reload of the page itself, but not a reload of the page around it.
 */
export function createMemory(): Memory {
  const key = `fake desk ${location.pathname}${location.search}`;
  let unsaved: string | undefined;

  // Not at each save, because browsers limit how often a page may write to the history.
  window.addEventListener('beforeunload', () => {
    if (unsaved !== undefined) history.replaceState(unsaved, '');
  });

  return {
    load() {
      for (const read of [() => sessionStorage.getItem(key), () => history.state]) {
        try {
          const text = read();
          if (text !== null) return callsIn(text);
        } catch {
          // Blocked storage throws, and so does text that isn't JSON.
        }
      }
      return [];
    },
    save(calls) {
      const text = JSON.stringify(calls);
      try {
        sessionStorage.setItem(key, text);
        unsaved = undefined;
      } catch {
        unsaved = text;
      }
    },
  };
}
