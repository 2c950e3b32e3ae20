/** Remembers, across loads of the page, whether the popup of a name was open. Each tab has notes of its own. */
export interface PopupNote {
  /** Returns whether the note says that the popup is open. Returns undefined if the page can't read its storage. */
  readonly read: () => boolean | undefined;
  /** Notes whether the popup is open. Returns whether that was possible: the storage may be blocked or full. */
  readonly write: (isOpen: boolean) => boolean;
}

const openText = 'open';

/** Creates the note of the popup of that name. It touches the storage only when it is read or written. */
export function createPopupNote(name: string): PopupNote {
  const key = `iadvize-desk-popup:${name}`;
  return {
    read() {
      try {
        return window.sessionStorage.getItem(key) === openText;
      } catch {
        return undefined;
      }
    },
    write(isOpen) {
      try {
        if (isOpen) window.sessionStorage.setItem(key, openText);
        else window.sessionStorage.removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}
