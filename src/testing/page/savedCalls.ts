import type { Holder } from './embedding';

/** A call of one of the desk's functions: its name and its arguments. */
export type RememberedCall = readonly [name: string, ...values: unknown[]];

/** What is kept across a reload of the page. */
interface Saved {
  /** The page that embedded or opened this one. No other page may get what was typed. */
  readonly holder: Holder;
  /** The calls of the desk's functions, in order. */
  readonly calls: readonly RememberedCall[];
}

/** Keeps calls across a reload of the page. */
export interface SavedCalls {
  /** Returns what was saved last, or undefined if there is nothing, or if it can't be read. */
  readonly load: () => Saved | undefined;
  readonly save: (saved: Saved) => void;
}

// JSON drops a field that is undefined. The desk treats null the same.
const undefinedAsNull = (_key: string, value: unknown) => value ?? null;

/** Returns a copy of the call, as `load` will return it. Later changes to its arguments don't reach the copy. */
export function keptCallOf(call: RememberedCall): RememberedCall {
  return JSON.parse(JSON.stringify(call, undefinedAsNull));
}

function savedIn(text: unknown): Saved | undefined {
  const { holder, calls } = Object(JSON.parse(String(text)));
  const { kind, origin, isFile } = Object(holder);
  if (!Array.isArray(calls) || typeof kind !== 'string') return undefined;
  return {
    // Another kind than those three equals none of them.
    holder: {
      kind: kind as Holder['kind'],
      origin: typeof origin === 'string' ? origin : undefined,
      isFile: isFile === true,
    },
    calls: calls.filter((call): call is RememberedCall => Array.isArray(call)),
  };
}

/**
 * Keeps the calls for the page of this address in this tab. If the browser blocks storage in embedded pages, the calls go to the
 * history entry instead. That entry survives a reload of the page itself, but not a reload of the page around it.
 */
export function createSavedCalls(): SavedCalls {
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
          if (text !== null) return savedIn(text);
        } catch {
          // Blocked storage throws, and so does text that isn't JSON.
        }
      }
      return undefined;
    },
    save(saved) {
      const text = JSON.stringify(saved);
      try {
        sessionStorage.setItem(key, text);
        unsaved = undefined;
      } catch {
        unsaved = text;
      }
    },
  };
}
