import { setImmediate } from 'node:timers/promises';
import type { TabPage } from '../../../src/tabs/tabPage';

/** A tab of a simulated browser. */
export interface SimulatedTab {
  /** The page that the tab shows. */
  readonly page: TabPage;
  /** Shows or hides the tab. */
  readonly setVisible: (isVisible: boolean) => void;
  /** Stops running the tab's tasks until it thaws. A page may hear of it before. */
  readonly freeze: (isHeard?: boolean) => void;
  /** Runs the tab's tasks again. */
  readonly thaw: () => void;
  /** Puts the page into the back/forward cache. */
  readonly store: () => void;
  /** Takes the page out of the back/forward cache. */
  readonly restore: () => void;
  /** Says that the page has loaded. */
  readonly load: () => void;
  /** Ends the tab without a word to its page, as a crash does. */
  readonly crash: () => void;
  /** Whether the tab's page runs. */
  readonly isRunning: () => boolean;
  /** How many locks the tab holds or waits for. */
  readonly lockCount: () => number;
}

/** A browser without windows, whose tabs have one origin in common. */
export interface SimulatedBrowser {
  readonly openTab: () => SimulatedTab;
  /** Runs one task of a tab, by a function that calls it. Returns whether there was one. Default: it is just called. */
  readonly runTask: (call?: (task: () => void) => void) => Promise<boolean>;
  /** Runs tasks until there are none. */
  readonly settle: () => Promise<void>;
  /** Posts anything on a channel, as another page of the origin could. */
  readonly post: (name: string, data: unknown) => void;
}

type Status = 'running' | 'frozen' | 'stored' | 'gone';

interface LockRequest {
  readonly tab: object;
  readonly mode: LockMode;
  readonly grant: () => void;
  isGranted: boolean;
}

/** Creates a browser. In which order its tabs and the parts of the browser have their turn is up to a source of numbers. */
export function createSimulatedBrowser(below: (limit: number) => number = () => 0): SimulatedBrowser {
  /** The tasks of each part of each tab, which have an order only among themselves. */
  const queues: { readonly isRunning: () => boolean; readonly tasks: (() => void)[] }[] = [];
  const channels = new Set<{ readonly name: string; readonly tab: object; readonly hear: (data: unknown) => void }>();
  const locks = new Map<string, LockRequest[]>();

  const grantNext = (name: string) => {
    const requests = locks.get(name) ?? [];
    for (const [index, request] of requests.entries()) {
      const earlier = requests.slice(0, index);
      const isFree = earlier.every(
        ({ mode, isGranted }) => isGranted && mode === 'shared' && request.mode === 'shared',
      );
      if (index > 0 && !isFree) return;
      if (!request.isGranted) {
        request.isGranted = true;
        request.grant();
      }
    }
  };
  const dropRequest = (name: string, request: LockRequest) => {
    locks.set(
      name,
      (locks.get(name) ?? []).filter((other) => other !== request),
    );
    grantNext(name);
  };
  const post = (name: string, data: unknown, sender?: object) => {
    const text = structuredClone(data);
    for (const channel of channels)
      if (channel.name === name && channel !== sender) channel.hear(structuredClone(text));
  };

  const openTab = (): SimulatedTab => {
    const self = {};
    let status: Status = 'running';
    let visibilityState: DocumentVisibilityState = 'hidden';
    const isRunning = () => status === 'running';
    const createQueue = () => {
      const tasks: (() => void)[] = [];
      queues.push({ isRunning, tasks });
      return tasks;
    };
    const lockTasks = createQueue();
    const pageTarget = new EventTarget();
    const documentTarget = new EventTarget();

    class Channel {
      onmessage: ((message: { data: unknown }) => void) | null = null;
      readonly #own;
      constructor(name: string) {
        const tasks = createQueue();
        this.#own = {
          name,
          tab: self,
          hear: (data: unknown) => void tasks.push(() => this.onmessage?.({ data })),
        };
        channels.add(this.#own);
      }
      postMessage(data: unknown) {
        if (status !== 'gone') post(this.#own.name, data, this.#own);
      }
      close() {
        this.onmessage = null;
        channels.delete(this.#own);
      }
    }

    const request = (name: string, { mode, signal }: LockOptions, callback: () => unknown) =>
      new Promise((resolve, reject) => {
        if (status === 'gone') return;
        const own: LockRequest = {
          tab: self,
          mode: mode ?? 'exclusive',
          isGranted: false,
          grant: () =>
            void lockTasks.push(() => {
              Promise.resolve(callback()).then((value) => {
                dropRequest(name, own);
                resolve(value);
              }, reject);
            }),
        };
        signal?.addEventListener('abort', () => {
          if (own.isGranted) return;
          dropRequest(name, own);
          reject(signal.reason);
        });
        locks.set(name, [...(locks.get(name) ?? []), own]);
        grantNext(name);
      });

    const listeners = (target: EventTarget) => ({
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    });
    const page = {
      ...listeners(pageTarget),
      document: {
        ...listeners(documentTarget),
        get visibilityState() {
          return visibilityState;
        },
      },
      navigator: { locks: { request } },
      crypto,
      BroadcastChannel: Channel,
    };
    const sayPage = (type: string, persisted = true) =>
      pageTarget.dispatchEvent(Object.assign(new Event(type), { persisted }));
    const sayDocument = (type: string) => documentTarget.dispatchEvent(new Event(type));

    return {
      // It has what the tabs need of a page, and nothing else.
      page: page as unknown as TabPage,
      setVisible(isVisible) {
        visibilityState = isVisible ? 'visible' : 'hidden';
        sayDocument('visibilitychange');
      },
      freeze(isHeard = true) {
        if (isHeard) sayDocument('freeze');
        status = 'frozen';
      },
      thaw() {
        status = 'running';
        sayDocument('resume');
      },
      store() {
        sayPage('pagehide');
        status = 'stored';
      },
      restore() {
        status = 'running';
        sayPage('pageshow');
      },
      load: () => void sayPage('pageshow', false),
      crash() {
        status = 'gone';
        for (const channel of channels) if (channel.tab === self) channels.delete(channel);
        for (const [name, requests] of locks) {
          locks.set(
            name,
            requests.filter(({ tab }) => tab !== self),
          );
          grantNext(name);
        }
      },
      isRunning,
      lockCount: () => [...locks.values()].flat().filter(({ tab }) => tab === self).length,
    };
  };

  const runTask: SimulatedBrowser['runTask'] = async (call = (task) => task()) => {
    // Lets all promises settle.
    await setImmediate();
    const ready = queues.filter(({ isRunning, tasks }) => isRunning() && tasks.length);
    const task = ready[below(ready.length)]?.tasks.shift();
    if (task) call(task);
    return ready.length > 0;
  };
  return {
    openTab,
    runTask,
    async settle() {
      while (await runTask());
    },
    post,
  };
}
