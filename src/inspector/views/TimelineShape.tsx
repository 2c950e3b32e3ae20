import type { TimelineItem } from '../timeline/layoutTimeline';

/** The height of a lane, in pixels. */
export const rowHeight = 28;
/** The height of the axis above the lanes, in pixels. */
export const axisHeight = 24;

/** Returns the top of a lane, in pixels. */
export const topOf = (row: number) => axisHeight + row * rowHeight;

/** A form for a span or a mark, without its place for the pointer. */
export function TimelineShape({
  item: { kind, row = 0, x, width, isOpen },
  height,
  isCurrent,
}: {
  readonly item: TimelineItem;
  readonly height: number;
  readonly isCurrent: boolean;
}) {
  const current = isCurrent ? ' current' : '';
  const top = topOf(row);
  switch (kind) {
    case 'presence':
      return <rect class={`presence${current}`} x={x} y={top + 5} width={width} height={18} rx={4} />;
    case 'focus':
      return <rect class={`focus${current}`} x={x} y={top + 16} width={width} height={6} rx={2} />;
    case 'status':
      return (
        <rect
          class={`status${current}`}
          data-open={isOpen || undefined}
          x={x}
          y={top + 7}
          width={width}
          height={14}
          rx={4}
        />
      );
    case 'document':
      return <path class={`document${current}`} d={`M${x} ${axisHeight}V${height}`} />;
    case 'message':
      return <rect class={`mark${current}`} data-kind={kind} x={x - 4} y={top + 7} width={8} height={8} rx={1} />;
    case 'visitor':
      return <path class={`mark${current}`} data-kind={kind} d={`M${x} ${top + 5}l6 6l-6 6l-6 -6z`} />;
    case 'refused':
      return <path class={`mark${current}`} data-kind={kind} d={`M${x} ${top + 4}l7 12h-14z`} />;
    default:
      return <circle class={`mark${current}`} data-kind={kind} cx={x} cy={top + 11} r={4} />;
  }
}

/** Where the pointer can be to reach an item. A moment has a few pixels on each side. */
export function hitBox({ kind, row, x, width }: TimelineItem, height: number) {
  if (row === undefined) return { x: x - 5, y: axisHeight, width: 10, height: height - axisHeight };
  if (!width) return { x: x - 8, y: topOf(row), width: 16, height: rowHeight - 8 };
  return { x, y: topOf(row) + (kind === 'focus' ? 14 : 3), width, height: kind === 'focus' ? 10 : rowHeight - 6 };
}
