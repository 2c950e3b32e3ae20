import type { DeskState } from 'iadvize-desk-events';
import { parseMessage } from '../../intake/parse';
import type { EventRegistry } from '../../intake/registry';
import { emptySnapshot } from '../../state/snapshot';
import { createMasks } from '../../testing/recorder/masks';
import type { Replacements } from '../../testing/recorder/recordValue';
import { type LogEntry, mostIssues, type Verdict } from '../log/logEntry';
import { createMessageLog, type MessageLog } from '../log/messageLog';
import { createTimeline, type Timeline } from '../timeline/timeline';
import { now } from './clock';
import { createConversationNumbers } from './conversationNumbers';
import { describeMessage } from './describeMessage';
import { isRead } from './verdictBetween';

/** A message that arrived, and what the client did with it. */
interface HeardMessage {
  /** When it arrived, in ms since 1970. */
  readonly at: number;
  readonly origin: string;
  readonly verdict: Verdict;
  /** The message. Its data isn't touched if the client rejected it unread. */
  readonly message: { readonly data: unknown };
}

/** Everything that the panel shows about one desk: its messages, and what is known about it. */
export interface Session {
  readonly log: MessageLog;
  readonly timeline: Timeline;
  /** Returns the number that replaces a conversation's id. */
  readonly numberOf: (id: string) => number | undefined;
  /** What replaces names and ids in the trees of this session. */
  readonly replacements: Replacements;
  /** Returns the state now, and the one before the last change. */
  readonly states: () => { readonly now: DeskState; readonly before: DeskState };
  /** Adds a message. */
  readonly hear: (heard: HeardMessage) => LogEntry;
  /** Notes that the state has changed. */
  readonly changeState: (state: DeskState, at: number) => void;
  /** Removes everything that was shown so far. What is known about the desk stays. */
  readonly clear: () => void;
}

/** Creates a session without messages. The registry finds out where and why a schema refused a payload. */
export function createSession(registry: EventRegistry): Session {
  const conversations = createConversationNumbers();
  const names = createMasks();
  const log = createMessageLog();
  const timeline = createTimeline(conversations.of);
  let states = { now: emptySnapshot, before: emptySnapshot };

  /** Finds out why the client refused a message that it has read. */
  const refusalOf = ({ verdict, message }: HeardMessage): Pick<LogEntry, 'issues' | 'isText'> => {
    if (verdict !== 'schema' && verdict !== 'shape') return {};
    const parsed = parseMessage(message, registry);
    if (parsed.reason !== verdict) return {};
    return parsed.reason === 'schema' ? { issues: parsed.issues.slice(0, mostIssues) } : { isText: parsed.isText };
  };

  return {
    log,
    timeline,
    numberOf: conversations.of,
    replacements: { ids: conversations.known, names },
    states: () => states,
    hear(heard) {
      const { at, origin, verdict, message } = heard;
      if (!isRead(verdict)) return log.add({ at, origin, verdict });
      const { event, conversation, mark } = describeMessage(message, conversations, names);
      const isRefused = verdict === 'schema' || verdict === 'shape';
      timeline.note(at, conversation, isRefused ? 'refused' : mark, event);
      return log.add({ at, origin, verdict, event, conversation, ...refusalOf(heard) }, { data: message.data });
    },
    changeState(state, at) {
      states = { now: state, before: states.now };
      timeline.changeState(state, at);
    },
    clear() {
      log.clear();
      timeline.clear();
      timeline.changeState(states.now, now());
    },
  };
}
