import type { Report } from '../shared/callbacks';
import { ownFieldsOf } from '../shared/ownFields';
import type { TabPage } from './tabPage';

/** The Web Locks of the tabs of one channel. */
export interface TabLocks {
  /**
   * Waits for the lock of an id, calls back, and holds the lock until the returned function is called. The empty id is that of the
   * channel's only host.
   */
  readonly hold: (id: string, onHeld: () => void, mode?: LockMode) => () => void;
  /** Calls back once when nobody holds the lock of an id anymore. Returns a function that stops waiting. */
  readonly watch: (id: string, onFree: () => void) => () => void;
}

/**
 * Creates the locks of a channel. The browser releases the locks of a document that is gone, no matter how it ended. So a tab that waits for the lock of
 * another document learns that it is gone, without asking it again and again.
 */
export function createLocks({ navigator: { locks } }: TabPage, name: string, report: Report): TabLocks {
  const hold: TabLocks['hold'] = (id, onHeld, mode = 'exclusive') => {
    const controller = new AbortController();
    const { signal } = controller;
    const hold = () =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', () => resolve());
        onHeld();
      });
    locks.request(name + id, ownFieldsOf({ mode, signal }), hold).catch((error) => signal.aborted || report(error));
    return () => controller.abort();
  };
  return {
    hold,
    watch(id, onFree) {
      const stop = hold(
        id,
        () => {
          stop();
          onFree();
        },
        // One watcher that is frozen doesn't keep the others waiting.
        'shared',
      );
      return stop;
    },
  };
}
