import { deskEventPrefix } from '../events/defineDeskEvent';
import type { Report } from '../shared/callbacks';
import { isObject } from '../shared/isObject';
import { hasOwn, own } from '../shared/ownFields';
import { sizeOf } from '../shared/sizeOf';
import type { DeskState } from '../state/snapshot';
import type { Turns } from './assignTurns';
import type { TabLocks } from './locks';
import type { PassedOnDesk } from './members';
import { type HostMessage, hostMessageOf, type StateNews, tabMessageOf } from './messages';
import { mostSize, newsOf } from './stateNews';
import { newId, type TabPage } from './tabPage';
import type { OneTab } from './takeTurns';

/** What a session works with. */
interface Parts {
  readonly page: TabPage;
  /** The name of the channel. */
  readonly name: string;
  readonly locks: TabLocks;
  readonly desk: PassedOnDesk;
  readonly oneTab: OneTab;
  readonly turns: Turns;
  readonly report: Report;
  /** The other tabs can follow now. */
  readonly onReady: () => void;
  /** Another tab is the host. */
  readonly onRefused: () => void;
}

/** Returns a delivered event as it was posted: an event whose name is unpublished has its name from the wire. */
function postedEvent(event: { readonly event: string; readonly wireName?: unknown }): object {
  const wireName = own(event, 'wireName');
  return typeof wireName === 'string' && wireName.startsWith(deskEventPrefix) ? { ...event, event: wireName } : event;
}

/** Returns news without the data of visitors and of the integrator's functions. */
const withoutVisitors = (news: StateNews): StateNews => ({
  ...news,
  conversations: news.conversations.map(({ visitor: _visitor, profile: _profile, extra: _extra, ...rest }) => rest),
});

/**
 * Shares a desk as soon as no other tab does so on this channel. Returns a function that stops it. A page that returns from the back/forward
 * cache starts another session.
 */
export function openHostSession(parts: Parts): () => void {
  const { page, name, locks, desk, oneTab, turns, report, onReady, onRefused } = parts;
  const host = newId(page);
  const channel = new page.BroadcastChannel(name);
  /** This document, as if it were another tab. What it posts arrives behind everything that was posted before. */
  const echo = new page.BroadcastChannel(name);
  /** What ends with the session, in order. */
  const releases = [() => channel.close(), () => echo.close()];
  /** The state that the followers have. Without it, this tab isn't the host yet. */
  let sent: DeskState | undefined;
  let lastNumber = 0;
  let isFlushing = false;

  const post = (message: Omit<HostMessage, 'host'>) => {
    const { event, ...rest } = message;
    const state = own(message, 'state');
    const bare = state && { state: withoutVisitors(state) };
    const isLarge = isObject(event) && sizeOf(event, mostSize) > mostSize;
    if (isLarge) report(new Error('shareDesk: the other tabs miss an event that is too large to copy.'));
    // An override of an entry may have put in what can't be copied.
    const whole = isLarge ? rest : message;
    for (const attempt of [whole, { ...whole, ...bare }, { ...rest, ...bare }]) {
      try {
        return channel.postMessage({ host, ...attempt });
      } catch {
        if (attempt === whole)
          report(
            new Error(
              "shareDesk: the other tabs miss an event or a visitor, because it contains something that can't be copied, such as a function.",
            ),
          );
      }
    }
  };
  /** Sends what is new in the state, together with an event or a turn, if there is one. */
  const send = (news: Pick<HostMessage, 'event' | 'turn'> = {}) => {
    const before = sent;
    sent = desk.state.get();
    const state = newsOf(before, sent);
    if (!state && !hasOwn(news, 'event') && !hasOwn(news, 'turn')) return;
    lastNumber += 1;
    post({ number: lastNumber, ...(state && { state }), ...news });
  };
  /** An event may follow at once: it then takes the new state with it. */
  const sendSoon = () => {
    if (isFlushing) return;
    isFlushing = true;
    queueMicrotask(() => {
      isFlushing = false;
      if (sent) send();
    });
  };

  const start = () => {
    sent = desk.state.get();
    post({ number: lastNumber, state: newsOf(undefined, sent) });
    releases.push(
      desk.state.subscribe(sendSoon),
      desk.onEvent((event) => send({ event: postedEvent(event) })),
      desk.onUnknownEvent(({ data }) => send({ event: data })),
      turns.stop,
    );
    turns.start({
      // Its last message may still be on its way: that it has handled a screen pop.
      watch: (tab) => locks.watch(tab, () => echo.postMessage({ tab, seen: -1 })),
      announce(turn) {
        send({ turn });
        if (oneTab.take(turn.tab)) turns.finish(turn.pop);
      },
    });
    oneTab.announce();
    onReady();
  };

  channel.onmessage = ({ data }) => {
    // Only a host answers a request.
    if (hostMessageOf(data)?.to === host) return onRefused();
    const message = sent && tabMessageOf(data);
    if (!message) return;
    const { tab, ask, seen, took } = message;
    if (ask !== undefined) post({ number: lastNumber, to: ask, state: newsOf(undefined, sent as DeskState) });
    if (seen !== undefined) turns.hear(tab, seen);
    if (took !== undefined) turns.finish(took);
  };
  channel.postMessage({ tab: host, ask: host });
  releases.push(
    locks.hold('', () => {
      // The followers wait for a lock of its own, so that one that is frozen doesn't keep the next host from the channel's.
      releases.push(locks.hold(host, start));
    }),
  );

  return () => {
    sent = undefined;
    for (const release of releases.splice(0)) release();
  };
}
