import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import type { PanelContext } from '../panel/panelState';
import { resized, sizeLimits, sizeOfPanel, storePlacement } from '../panel/placement';

const step = 24;

/** The edge that resizes the panel, by a pointer or by the arrow keys. */
export function Grip({ page, view: { placement }, update }: PanelContext) {
  const { dock } = placement;
  const [least, most] = sizeLimits(dock, page);
  const size = sizeOfPanel(placement, page);

  const resize = (wanted: number) => {
    const next = resized(placement, Math.min(most, Math.max(least, wanted)));
    storePlacement(page, next);
    update({ placement: next });
  };
  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    event.preventDefault();
    const grip = event.currentTarget;
    grip.focus();
    grip.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(dock === 'bottom' ? page.innerHeight - event.clientY : page.innerWidth - event.clientX);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const larger = dock === 'bottom' ? 'ArrowUp' : 'ArrowLeft';
    const smaller = dock === 'bottom' ? 'ArrowDown' : 'ArrowRight';
    const sizes: { readonly [key: string]: number } = {
      [larger]: size + step,
      [smaller]: size - step,
      Home: least,
      End: most,
    };
    const next = sizes[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can't be moved.
    <div
      class="grip"
      role="separator"
      tabIndex={0}
      aria-label="Size of the inspector"
      aria-orientation={dock === 'bottom' ? 'horizontal' : 'vertical'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={size}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
