import type { DeskEventDefinitions, EventsOrStandard, StandardDeskEvents } from 'iadvize-desk-events';
import { createMembers, deliver } from '../client/createMembers';
import { subscribeToFocusedVisitor } from '../client/screenPop';

import { deskEvents } from '../events/deskEvents';
import type { ReaderOptions } from '../events/readers';
import { parseMessage } from '../intake/parse';
import { onAbort } from '../shared/abort';
import { createReport, type Report } from '../shared/callbacks';
import { createEmitter } from '../shared/emitter';
import { ownField, ownFieldsOf } from '../shared/ownFields';
import { connect, emptyMemory } from '../state/memory';
import type { DeskConnection } from '../state/snapshot';
import { createStore } from '../state/store';
import { createFollowing } from './followerSession';
import { createLocks } from './locks';
import type { FocusedVisitorOptions, FollowedDesk } from './members';
import type { HostMessage } from './messages';
import { type CheckedFollowDeskOptions, channelName, checkedOptions } from './options';
import { idsAfter, stateAfter } from './stateNews';
import { findTabPage, followPage, type TabPage } from './tabPage';
import { createOneTab } from './takeTurns';

/** The hint for a wait that took too long while there was no desk. */
const noDesk = { message: 'No tab of this origin shares an open desk on this channel.' };

/** Readers that return what the host has read, because the functions of its options stay in its tab. */
const readByHost = (event: unknown): ReaderOptions => ({
  profile: () => Object(ownField(event, 'profile')),
  availability: () => Object(ownField(event, 'availability')),
});

/** Follows a desk from a page. */
export function followDeskOn<Events extends DeskEventDefinitions, Profile extends object = object>(
  page: TabPage,
  givenOptions: CheckedFollowDeskOptions<Events>,
): FollowedDesk<EventsOrStandard<Events>, Profile> {
  const options = checkedOptions('followDesk', givenOptions);
  const { signal } = options;
  const name = channelName(options);
  // The two differ in the event's type only, which reporting doesn't look at.
  const report = createReport(options.onHandlerError as Report | undefined);
  const locks = createLocks(page, name, report);
  const emitter = createEmitter(report);
  const { state, update } = createStore(emitter, report, { beforeRead() {}, afterReset() {} });
  /** The host's connection to its desk. It outlives a reset of the state in this tab. */
  let connection: DeskConnection = 'none';
  /** The ids of the host's conversations. They outlive a reset, too. */
  let ids: readonly string[] = [];
  const apply = ({ state: news, event, turn }: HostMessage) => {
    if (news) {
      connection = news.connection;
      ids = idsAfter(ids, news);
    }
    const updateState = () =>
      update((memory) =>
        connect(news ? { ...memory, state: stateAfter(memory.state, news, ids) } : memory, connection),
      );
    const parsed = parseMessage({ data: event }, registry, readByHost(event));
    if (parsed.reason) updateState();
    else deliver(emitter, parsed.method, parsed.event, updateState);
    if (turn && oneTab.take(turn.tab)) following.post({ tab: turn.tab, took: turn.pop });
  };
  const following = createFollowing({
    page,
    name,
    locks,
    onMessage: apply,
    onWholeState(message) {
      apply(message);
      oneTab.announce();
    },
    onGone() {
      connection = 'none';
      update(() => emptyMemory);
    },
  });
  const oneTab = createOneTab({
    page,
    emitter,
    getState: state.get,
    report,
    locks,
    tell: (tab, seen) => following.post({ tab, seen }),
  });

  const hide = () => {
    oneTab.leave();
    following.close();
  };
  const show = () => {
    following.open();
    oneTab.join();
  };
  const close = () => {
    hide();
    emitter.close();
    for (const release of releases) release();
  };
  const { registry, members } = createMembers<FollowedDesk<EventsOrStandard<Events>, Profile>>(
    options.events ?? deskEvents,
    {
      onFocusedVisitor(handler, givenSubscribeOptions?: FocusedVisitorOptions) {
        const { inOneTab, ...subscribeOptions } = ownFieldsOf(givenSubscribeOptions);
        return inOneTab
          ? oneTab.subscribe(handler, subscribeOptions)
          : subscribeToFocusedVisitor(emitter, state, report, handler, subscribeOptions);
      },
      close,
    },
    emitter,
    state,
    () => ({ hints: connection === 'none' ? [noDesk] : [] }),
  );
  const releases = [oneTab.stop, followPage(page, { onHide: hide, onShow: show }), onAbort(signal, close)];
  show();
  if (signal?.aborted) close();
  return members;
}

/**
 * Follows the desk that another tab of this origin shares by `shareDesk`: its events, its state and its focused visitor. While no tab
 * shares a desk, everything is unknown and `connection` is `'none'`. A follower also gets what the sharing client's `profile` and
 * `availability` return. To type the profile, pass the type arguments: `followDesk<typeof events, ReturnType<typeof profile>>({ events })`.
 * Throws an `Error` if the browser or the page has no `BroadcastChannel` or no Web Locks, and a `TypeError` if an option can't be used.
 *
 * @example
 * const desk = followDesk();
 * desk.onFocusedVisitor(({ profile }) => openRecord(profile), { inOneTab: true });
 */
export function followDesk<
  const Events extends DeskEventDefinitions = StandardDeskEvents,
  Profile extends object = object,
>(options: CheckedFollowDeskOptions<Events> = {}): FollowedDesk<EventsOrStandard<Events>, Profile> {
  return followDeskOn(findTabPage('followDesk'), options);
}
