import type { TabLocks } from './locks';
import { type HostMessage, hostMessageOf, type TabMessage } from './messages';
import { newId, type TabPage } from './tabPage';

/** What a follower works with. */
interface Parts {
  readonly page: TabPage;
  /** The name of the channel. */
  readonly name: string;
  readonly locks: TabLocks;
  /** The host's next message arrives. */
  readonly onMessage: (message: HostMessage) => void;
  /** The whole state of a host arrives, at the start or because a message was missing. */
  readonly onWholeState: (message: HostMessage) => void;
  /** The host is gone. */
  readonly onGone: () => void;
}

/** Follows the host of a channel. */
export interface Following {
  /** Posts a message, unless the channel is closed. */
  readonly post: (message: TabMessage) => void;
  /** Opens the channel, and asks for the whole state. */
  readonly open: () => void;
  /** Closes the channel. */
  readonly close: () => void;
}

/** Creates what follows the host of a channel, once it is opened. */
export function createFollowing({ page, name, locks, onMessage, onWholeState, onGone }: Parts): Following {
  let channel: BroadcastChannel | undefined;
  let host: string | undefined;
  let lastNumber = 0;
  /** The id of the request that no host has answered so far. */
  let request: string | undefined;
  let stopWatching = () => {};

  const post = (message: TabMessage) => channel?.postMessage(message);
  const ask = () => {
    if (request !== undefined) return;
    request = newId(page);
    post({ tab: request, ask: request });
  };
  const watch = () => {
    if (host === undefined) return;
    stopWatching = locks.watch(host, () => {
      host = undefined;
      onGone();
      // If another host took over meanwhile, it answers. A later one speaks up by itself.
      ask();
    });
  };
  /** Whether a message starts all over: it answers this tab's request, or a new host speaks up. */
  const isStart = (message: HostMessage) =>
    message.to === undefined ? message.number === 0 && message.host !== host : message.to === request;

  const receive = ({ data }: MessageEvent) => {
    const message = hostMessageOf(data);
    if (!message) return;
    if (message.state && isStart(message)) {
      request = undefined;
      lastNumber = message.number;
      if (message.host !== host) {
        stopWatching();
        host = message.host;
        watch();
      }
      onWholeState(message);
    } else if (message.to === undefined) {
      if (message.host === host && message.number <= lastNumber) return;
      if (message.host !== host || message.number !== lastNumber + 1) return ask();
      lastNumber = message.number;
      onMessage(message);
    }
  };

  return {
    post,
    open() {
      channel = new page.BroadcastChannel(name);
      channel.onmessage = receive;
      request = undefined;
      watch();
      ask();
    },
    close() {
      stopWatching();
      channel?.close();
      channel = undefined;
    },
  };
}
