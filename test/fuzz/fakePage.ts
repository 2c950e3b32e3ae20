/** A window that is the desk, or another one: all that is asked of it is that it names itself, and whether it is open. */
export function createWindow(): object {
  const made: { window?: unknown; closed: boolean } = { closed: false };
  made.window = made;
  return made;
}

/** Makes an event with these fields. */
export const createMessage = (fields: object): object => Object.setPrototypeOf(fields, MessageEvent.prototype);

/** Replaces a browser's window: it keeps the listener for messages, and does nothing else. */
export interface FakePage {
  /** Passes a message, or another event, to the listener. */
  readonly receive: (message: object) => void;
}

/** Puts a page instead of the global window. */
export function installPage(): FakePage {
  const listeners = new Set<(message: object) => void>();
  const ignore = () => {};
  const page = {
    document: {
      readyState: 'complete',
      addEventListener: ignore,
      removeEventListener: ignore,
      querySelectorAll: () => [],
    },
    addEventListener: (type: string, listener: (message: object) => void) => {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: (message: object) => void) => listeners.delete(listener),
  };
  Object.assign(globalThis, { window: page });
  return {
    receive: (message) => {
      for (const listener of listeners) listener(message);
    },
  };
}
