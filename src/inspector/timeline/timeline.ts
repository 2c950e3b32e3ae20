import type { DeskState } from 'iadvize-desk-events';
import { own } from '../../shared/ownFields';
import type { MarkKind } from '../session/describeMessage';
import { shownChannel, shownStatus } from './availabilityNames';

/** A stretch of time, in ms since 1970. Without `to`, it lasts. */
export interface Span {
  readonly from: number;
  to?: number;
  /** Whether the desk said that it ends. Otherwise it became unknown. */
  isSaid?: boolean;
  /** The status, for a channel. */
  readonly status?: string;
}

/** A moment that a lane marks. */
interface Mark {
  readonly at: number;
  readonly kind: MarkKind;
  /** The event's name, if it has one. */
  readonly event: string | undefined;
}

/** What happened in one conversation. */
interface Lane {
  readonly conversation: number;
  readonly presence: readonly Span[];
  readonly focus: readonly Span[];
  readonly marks: readonly Mark[];
}

/** The statuses of one channel. */
interface ChannelLane {
  readonly channel: string;
  readonly spans: readonly Span[];
}

/** What the timeline shows. */
export interface TimelineRecord {
  readonly lanes: readonly Lane[];
  readonly channels: readonly ChannelLane[];
  /** When a new desk document started. */
  readonly documents: readonly number[];
}

/** Remembers when what happened on the desk. Its memory is limited. */
export interface Timeline {
  /** Notes a message of a conversation. */
  readonly note: (
    at: number,
    conversation: number | undefined,
    mark: MarkKind | undefined,
    event: string | undefined,
  ) => void;
  /** Notes that the state has changed. */
  readonly changeState: (state: DeskState, at: number) => void;
  /** Notes that a new desk document has started. */
  readonly startDocument: (at: number) => void;
  readonly read: () => TimelineRecord;
  readonly clear: () => void;
}

interface MutableLane {
  readonly presence: Span[];
  readonly focus: Span[];
  readonly marks: Mark[];
}

const most = { lanes: 200, spans: 500, marks: 1000, documents: 500, channels: 20 };

/** Removes the oldest items of a list that has too many. */
const limit = (list: unknown[], mostItems: number) => list.splice(0, Math.max(0, list.length - mostItems));

const lastOf = (spans: readonly Span[]): Span | undefined => spans[spans.length - 1];

/** Ends the span that lasts, if there is one. */
function end(spans: readonly Span[], at: number): void {
  const last = lastOf(spans);
  if (last && last.to === undefined) last.to = at;
}

/** Begins a span, unless one lasts. */
function begin(spans: Span[], span: Span): void {
  const last = lastOf(spans);
  if (last && last.to === undefined) return;
  spans.push(span);
  limit(spans, most.spans);
}

/** Creates an empty timeline. It shows a number instead of the id of a conversation. */
export function createTimeline(numberOf: (id: string) => number | undefined): Timeline {
  const lanes = new Map<number, MutableLane>();
  const channels = new Map<string, Span[]>();
  const documents: number[] = [];

  const laneOf = (conversation: number) => {
    const known = lanes.get(conversation);
    if (known) return known;
    const lane: MutableLane = { presence: [], focus: [], marks: [] };
    lanes.set(conversation, lane);
    for (const oldest of lanes.keys()) {
      if (lanes.size <= most.lanes) break;
      lanes.delete(oldest);
    }
    return lane;
  };
  const numbersOf = (ids: readonly string[]) =>
    new Set(ids.map(numberOf).filter((number): number is number => number !== undefined));

  const changeChannels = (availability: DeskState['availability'], at: number) => {
    const statuses = new Map(
      Object.entries(availability).map(([channel, status]) => [shownChannel(channel), shownStatus(status)]),
    );
    for (const [channel, spans] of channels) if (!statuses.has(channel)) end(spans, at);
    for (const [channel, status] of [...statuses].slice(0, most.channels)) {
      const spans = channels.get(channel) ?? [];
      channels.set(channel, spans);
      if (lastOf(spans)?.status !== status) end(spans, at);
      begin(spans, { from: at, status });
    }
  };

  return {
    note(at, conversation, kind, event) {
      if (conversation === undefined) return;
      const lane = laneOf(conversation);
      const last = lastOf(lane.presence);
      // The state changed a moment ago, by this event.
      if (event === 'CONVERSATION_REMOVED' && last?.to !== undefined) last.isSaid = true;
      if (!kind) return;
      lane.marks.push({ at, kind, event });
      limit(lane.marks, most.marks);
    },
    changeState(state, at) {
      const present = numbersOf(state.conversations.map(({ id }) => id));
      const focusedId = own(state, 'focusedConversation')?.id;
      const focused = focusedId === undefined ? undefined : numberOf(focusedId);
      for (const conversation of present) begin(laneOf(conversation).presence, { from: at });
      for (const [conversation, { presence, focus }] of lanes) {
        if (!present.has(conversation)) end(presence, at);
        if (conversation === focused) begin(focus, { from: at });
        else end(focus, at);
      }
      changeChannels(state.availability, at);
    },
    startDocument(at) {
      documents.push(at);
      limit(documents, most.documents);
    },
    read: () => ({
      lanes: [...lanes].map(([conversation, lane]) => ({ conversation, ...lane })),
      channels: [...channels].map(([channel, spans]) => ({ channel, spans })),
      documents,
    }),
    clear() {
      lanes.clear();
      channels.clear();
      documents.length = 0;
    },
  };
}
