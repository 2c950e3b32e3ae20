/** Remembers, across loads of the page, whether the popup of a name was open. Each tab has notes of its own. */
export interface PopupNote {
  /**
   * Returns the id of the popup's window if the note says that it is open, or false if it says nothing. Returns undefined if the page can't
   * read its storage.
   */
  readonly read: () => string | false | undefined;
  /** Notes the id of the open window, or that it isn't open. Returns whether that was possible: the storage may be blocked or full. */
  readonly write: (windowId: string | undefined) => boolean;
}

/** What `newWindowId` returns. Anybody can write anything into the storage. */
const windowId = /^[a-z0-9]{1,30}$/;

/** Creates an id for a window. No other window of the tab has the same one. */
export const newWindowId = (): string => Math.random().toString(36).slice(2) + Date.now().toString(36);

/** Creates the note of the popup of that name. It touches the storage only when it is read or written. */
export function createPopupNote(name: string): PopupNote {
  const key = `iadvize-desk-popup:${name}`;
  return {
    read() {
      try {
        const text = window.sessionStorage.getItem(key);
        return text !== null && windowId.test(text) && text;
      } catch {
        return undefined;
      }
    },
    write(id) {
      try {
        if (id) window.sessionStorage.setItem(key, id);
        else window.sessionStorage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
