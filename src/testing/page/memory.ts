/** A call of one of the desk's functions: its name, and what it was called with. */
export type RememberedCall = readonly [name: string, ...values: unknown[]];

/** Keeps calls while the page reloads. */
export interface Memory {
  /** The calls that were saved last; none where there are none, or no longer can be read. */
  readonly load: () => RememberedCall[];
  readonly save: (calls: readonly RememberedCall[]) => void;
}

// JSON knows no undefined, and drops a field that is; the desk takes null for the same.
const undefinedAsNull = (_key: string, value: unknown) => value ?? null;

/** The call as it comes back from the memory, whatever becomes of its values meanwhile. */
export function keptCallOf(call: RememberedCall): RememberedCall {
  return JSON.parse(JSON.stringify(call, undefinedAsNull));
}

function callsIn(text: unknown): RememberedCall[] {
  const kept: unknown = JSON.parse(String(text));
  return Array.isArray(kept) ? kept.filter((call): call is RememberedCall => Array.isArray(call)) : [];
}

/**
 * Makes a memory for the page of this address in this tab. Where the browser blocks the storage of embedded pages, the history's
 * entry has to do: that outlives a reload of the page itself, but not of the page around it.
 */
export function createMemory(): Memory {
  const key = `fake desk ${location.pathname}${location.search}`;
  let unsaved: string | undefined;

  // Not at each save, since browsers limit how often the history may be written.
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
          // Blocked storage throws; so does what is not JSON.
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
