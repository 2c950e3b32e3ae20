import type { MarkKind } from '../session/describeMessage';
import type { Span, TimelineRecord } from './timeline';
import { clockText, spanText } from './timeTexts';

/** The part of the time that is drawn, and how wide. */
export interface TimeWindow {
  /** Ms since 1970. */
  readonly from: number;
  readonly to: number;
  /** In pixels. */
  readonly width: number;
}

/** Something in the drawing that a pointer or the keyboard can reach. */
export interface TimelineItem {
  readonly kind: 'presence' | 'focus' | 'status' | 'document' | MarkKind;
  /** The row from the top; undefined for a line across all rows. */
  readonly row: number | undefined;
  readonly x: number;
  /** In pixels; 0 for a moment. */
  readonly width: number;
  /** What it is, in words. */
  readonly text: string;
  /** Whether a status means that the agent is available. */
  readonly isOpen?: boolean;
}

/** The drawing: the rows' names, and the items from left to right. */
export interface TimelineLayout {
  readonly rows: readonly string[];
  readonly items: readonly TimelineItem[];
  /** How many items there was no room for. */
  readonly leftOut: number;
}

const mostItems = 400;
const mostRows = 60;

const markTexts: Readonly<Record<MarkKind, string>> = {
  visitor: 'its visitor was updated',
  message: 'somebody sent a message',
  click: 'the operator clicked on its state box',
  event: 'an event came',
  refused: 'an event was refused',
};

/** Arranges what happened in a window of time. */
export function layoutTimeline(record: TimelineRecord, { from, to, width }: TimeWindow): TimelineLayout {
  const xOf = (at: number) => Math.round(((at - from) / (to - from)) * width * 10) / 10;
  const isSeen = (span: Span) => span.from <= to && (span.to ?? to) >= from;
  const spanItem = (kind: TimelineItem['kind'], row: number, span: Span, text: string): TimelineItem => {
    const x = xOf(Math.max(from, span.from));
    return { kind, row, x, width: Math.max(2, xOf(Math.min(to, span.to ?? to)) - x), text };
  };

  const lanes = record.lanes
    .filter(({ presence, marks }) => presence.some(isSeen) || marks.some(({ at }) => at >= from && at <= to))
    .slice(-mostRows);
  const channelItems = record.channels.flatMap(({ channel, spans }, row) =>
    spans.filter(isSeen).map((span) => ({
      ...spanItem('status', row, span, `${channel}: ${span.status} ${spanText(span)}.`),
      isOpen: span.status === 'AVAILABLE',
    })),
  );
  const laneItems = lanes.flatMap(({ conversation, presence, focus, marks }, index) => {
    const row = record.channels.length + index;
    const name = `Conversation ${conversation}`;
    const endText = ({ to: end, isSaid }: Span) => {
      if (end === undefined) return '';
      return isSaid ? ' Then it was removed.' : ' Then it became unknown.';
    };
    return [
      ...presence
        .filter(isSeen)
        .map((span) => spanItem('presence', row, span, `${name} is on the desk ${spanText(span)}.${endText(span)}`)),
      ...focus.filter(isSeen).map((span) => spanItem('focus', row, span, `${name} has the focus ${spanText(span)}.`)),
      ...marks
        .filter(({ at }) => at >= from && at <= to)
        .map(({ at, kind, event }) => ({
          kind,
          row,
          x: xOf(at),
          width: 0,
          text: `${name}: ${markTexts[kind]} at ${clockText(at, true)}${event ? ` (${event})` : ''}.`,
        })),
    ];
  });
  const documentItems = record.documents
    .filter((at) => at >= from && at <= to)
    .map((at) => ({
      kind: 'document' as const,
      row: undefined,
      x: xOf(at),
      width: 0,
      text: `A new desk document starts at ${clockText(at, true)}.`,
    }));

  // Lines first: whatever is drawn above them is nearer to the pointer.
  const all = [...documentItems, ...channelItems, ...laneItems];
  return {
    rows: [
      ...record.channels.map(({ channel }) => channel),
      ...lanes.map(({ conversation }) => `Conversation ${conversation}`),
    ],
    items: all.slice(-mostItems),
    leftOut: Math.max(0, all.length - mostItems),
  };
}

/** Returns the index of the item that comes next in time, or of the one before. Returns the same index at the ends. */
export function neighborOf(items: readonly TimelineItem[], index: number, step: -1 | 1): number {
  // A line across all rows comes first, then from top to bottom.
  const order = items
    .map(({ x, row = -1 }, place) => ({ x, row, place }))
    .sort((one, other) => one.x - other.x || one.row - other.row || one.place - other.place);
  const position = order.findIndex(({ place }) => place === index);
  return order[position + step]?.place ?? index;
}
