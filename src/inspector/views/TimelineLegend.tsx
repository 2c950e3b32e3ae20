import type { TimelineItem } from '../timeline/layoutTimeline';
import { TimelineShape } from './TimelineShape';

const legend: ReadonlyArray<readonly [TimelineItem['kind'], string]> = [
  ['presence', 'on the desk'],
  ['focus', 'has the focus'],
  ['visitor', 'visitor updated'],
  ['message', 'message'],
  ['click', 'click or other event'],
  ['refused', 'refused event'],
];

/** Explains the forms on the timeline. */
export function TimelineLegend() {
  return (
    <p class="legend">
      {legend.map(([kind, text]) => (
        <span key={kind}>
          <svg width="14" height="14" viewBox="0 20 14 28" aria-hidden="true">
            <g transform="translate(0 0)">
              <TimelineShape
                item={{ kind, row: 0, x: kind === 'presence' || kind === 'focus' ? 0 : 7, width: 14, text: '' }}
                height={0}
                isCurrent={false}
              />
            </g>
          </svg>
          {text}
        </span>
      ))}
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path class="document" d="M7 0V14" />
        </svg>
        new desk document
      </span>
    </p>
  );
}
