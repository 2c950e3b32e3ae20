import { deskEvents } from '../events/deskEvents';
import { onAbort } from '../shared/abort';
import { createReport } from '../shared/callbacks';
import { createEmitter } from '../shared/emitter';
import { misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';
import { stateChanged } from '../state/store';
import { createTurns } from './assignTurns';
import { openHostSession } from './hostSession';
import { createLocks } from './locks';
import type { PassedOnDesk, ShareableDesk, SharedDesk, SharedDeskMembers } from './members';
import { channelName, checkedOptions, defaultChannel, type ShareDeskOptions } from './options';
import { findTabPage, followPage, type TabPage } from './tabPage';
import { createOneTab } from './takeTurns';

/** Calls back when a client closes. The only sign of that is a `waitFor` that rejects. */
function onDeskClosed({ waitFor }: ShareableDesk, signal: AbortSignal, callback: () => void): void {
  // A client takes the names of its own entries only, which this function doesn't know.
  const wait = waitFor as unknown as (name: string, options: object) => Promise<unknown>;
  for (const { name } of Object.values(deskEvents)) {
    try {
      wait(name, { where: () => false, signal }).catch(callback);
      return;
    } catch {
      // The client has other entries.
    }
  }
}

/** Shares a desk from a page. */
export function shareDeskOn<Desk extends ShareableDesk>(
  page: TabPage,
  desk: Desk,
  givenOptions: ShareDeskOptions,
): SharedDesk<Desk> {
  const options = checkedOptions('shareDesk', givenOptions);
  if (typeof Object(desk).onFocusedVisitor !== 'function') throw misuse('shareDesk: desk', 'a client', desk);
  // The types of visitors, which depend on a client's entries, make no difference here.
  const passedOn = desk as unknown as PassedOnDesk;
  const { channel = defaultChannel, signal } = options;
  const name = channelName(options);
  const report = createReport(options.onHandlerError);
  const locks = createLocks(page, name, report);
  const emitter = createEmitter(report);
  const closing = new AbortController();
  const turns = createTurns(passedOn);
  let endSession!: () => void;
  let settle!: { readonly resolve: () => void; readonly reject: (error: Error) => void };
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });

  const oneTab = createOneTab({
    page,
    emitter,
    getState: passedOn.state.get,
    report,
    locks,
    tell: turns.hear,
  });
  const hide = () => {
    oneTab.leave();
    endSession();
  };
  const show = () => {
    endSession = openHostSession({ page, name, locks, desk: passedOn, oneTab, turns, report, onReady, onRefused });
    oneTab.join();
  };
  const close = () => {
    if (emitter.isClosed()) return;
    hide();
    emitter.close();
    closing.abort();
    for (const release of releases) release();
    settle.resolve();
  };
  const onReady = () => {
    settle.resolve();
    // Who waits for it knows by now. Later, the page may return and find another host.
    settle = { ...settle, reject: report };
  };
  const onRefused = () => {
    settle.reject(
      new Error(
        `shareDesk: another tab already shares a desk on the channel '${channel}'. Call followDesk in this tab to follow that desk.`,
      ),
    );
    close();
  };

  const releases = [
    oneTab.stop,
    turns.close,
    followPage(page, { onHide: hide, onShow: show }),
    desk.state.subscribe(() => emitter.emit(stateChanged)),
    onAbort(signal, close),
  ];
  onDeskClosed(desk, closing.signal, close);
  show();
  if (signal?.aborted) close();

  const own: SharedDeskMembers = {
    onFocusedVisitor(handler, givenSubscribeOptions) {
      const { inOneTab, ...subscribeOptions } = ownFieldsOf(givenSubscribeOptions);
      return (inOneTab ? oneTab.subscribe : passedOn.onFocusedVisitor)(handler, subscribeOptions);
    },
    ready,
    close,
  };
  // The compiler can't see that a handler gets the desk's own visitors.
  return { ...desk, ...own } as unknown as SharedDesk<Desk>;
}

/**
 * Lets the other tabs of this origin follow the desk of this tab. They call `followDesk`. Returns the desk's client, with some of its
 * members replaced: `onFocusedVisitor` takes `inOneTab`, `close` stops the sharing, and `ready` says when it starts. Throws an
 * `Error` if the browser or the page has no `BroadcastChannel` or no Web Locks, and a `TypeError` if an option can't be used.
 *
 * @example
 * const shared = shareDesk(createDeskClient({ source: iframe }));
 * shared.onFocusedVisitor(({ profile }) => openRecord(profile), { inOneTab: true });
 */
export function shareDesk<Desk extends ShareableDesk>(desk: Desk, options: ShareDeskOptions = {}): SharedDesk<Desk> {
  return shareDeskOn(findTabPage('shareDesk'), desk, options);
}
