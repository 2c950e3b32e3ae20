import type { TargetedKeyboardEvent } from 'preact';
import type { PanelContext } from '../panel/panelState';
import { now } from '../session/clock';
import { layoutTimeline, neighborOf } from '../timeline/layoutTimeline';
import { ticksBetween } from '../timeline/ticks';
import { clockText, durationText } from '../timeline/timeTexts';
import { TimelineLegend } from './TimelineLegend';
import { axisHeight, hitBox, rowHeight, TimelineShape, topOf } from './TimelineShape';

const spans = [10_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000];
const pixelsPerTick = 110;

/** What happened when, with a lane for each conversation and each channel. */
export function TimelineTab({ session, view, update }: PanelContext) {
  const { span, pausedAt, cursor } = view;
  const entries = session.log.entries();
  const last = view.playback ? (entries[entries.length - 1]?.at ?? 0) + 500 : now();
  const to = pausedAt ?? last;
  const labelWidth = view.width < 640 ? 96 : 132;
  const width = Math.max(120, view.width - labelWidth - 14);
  const { rows, items, leftOut } = layoutTimeline(session.timeline.read(), { from: to - span, to, width });
  const height = axisHeight + Math.max(1, rows.length) * rowHeight + 4;
  const current = items.findIndex(({ text }) => text === cursor);

  const zoom = (step: number) => {
    const next = spans[Math.min(spans.length - 1, Math.max(0, spans.indexOf(span) + step))] ?? span;
    update({ span: next });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const steps: { readonly [key: string]: -1 | 1 } = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (!step || !items.length) return;
    event.preventDefault();
    const next = current < 0 ? items.length - 1 : neighborOf(items, current, step);
    update({ cursor: items[next]?.text, pausedAt: to });
  };

  return (
    <>
      <div class="tools">
        <button
          type="button"
          class="button"
          aria-pressed={pausedAt !== undefined}
          onClick={() => update({ pausedAt: pausedAt === undefined ? to : undefined })}
        >
          {pausedAt === undefined ? 'Pause' : 'Live'}
        </button>
        <button type="button" class="button" onClick={() => update({ pausedAt: to - span / 2 })}>
          Earlier
        </button>
        <button
          type="button"
          class="button"
          disabled={pausedAt === undefined}
          onClick={() => update({ pausedAt: Math.min(last, to + span / 2) })}
        >
          Later
        </button>
        <button type="button" class="button" disabled={span === spans[0]} onClick={() => zoom(-1)}>
          Zoom in
        </button>
        <button type="button" class="button" disabled={span === spans[spans.length - 1]} onClick={() => zoom(1)}>
          Zoom out
        </button>
        <span class="quiet">
          {durationText(span)} until {clockText(to)}
          {leftOut > 0 && `. There is no room for ${leftOut} more items. Zoom in.`}
        </span>
      </div>
      <div
        role="listbox"
        tabIndex={0}
        aria-label="Timeline. The arrow keys go from one item to the next."
        aria-activedescendant={current < 0 ? undefined : `item-${current}`}
        onKeyDown={onKeyDown}
      >
        <svg class="chart" width={view.width} height={height} role="presentation">
          {rows.map((name, row) => (
            <g key={name}>
              <path class="axis" d={`M0 ${topOf(row) + rowHeight}H${view.width}`} />
              <text class="name" x={10} y={topOf(row) + 18}>
                {labelWidth < 100 ? name.replace('Conversation', 'Conv.') : name}
              </text>
            </g>
          ))}
          {/* Its own drawing, so that nothing is drawn over the names. */}
          <svg x={labelWidth} width={width} height={height} role="presentation">
            {ticksBetween(to - span, to, width / pixelsPerTick).map((tick) => {
              const x = ((tick - to + span) / span) * width;
              return (
                <g key={tick}>
                  <path class="axis" d={`M${x} ${axisHeight}V${height}`} />
                  <text x={x} y={15} text-anchor="middle">
                    {clockText(tick)}
                  </text>
                </g>
              );
            })}
            {items.map((item, index) => (
              <TimelineShape key={index} item={item} height={height} isCurrent={index === current} />
            ))}
            {items.map((item, index) => (
              <rect
                key={index}
                class="hit"
                role="option"
                id={`item-${index}`}
                aria-label={item.text}
                aria-selected={index === current}
                {...hitBox(item, height)}
                onPointerEnter={() => update({ cursor: item.text })}
                onPointerDown={() => update({ cursor: item.text })}
              />
            ))}
          </svg>
        </svg>
      </div>
      {!items.length && (
        <p class="quiet" style={{ padding: '6px 12px' }}>
          Nothing happened in this time.
        </p>
      )}
      <TimelineLegend />
      <p class="words">{items[current]?.text ?? 'Point at something, or go through it with the arrow keys.'}</p>
    </>
  );
}
