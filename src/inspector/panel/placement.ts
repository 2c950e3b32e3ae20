import { ownField } from '../../shared/ownFields';

/** Where the panel is docked. */
export type Dock = 'bottom' | 'right';

/** Where the panel is, and how large. */
export interface Placement {
  readonly dock: Dock;
  /** Its height at the bottom, in pixels. */
  readonly height: number;
  /** Its width on the right, in pixels. */
  readonly width: number;
}

const key = 'iadvize-desk-inspector';
const smallest = { bottom: 160, right: 320 };

const numberIn = (stored: unknown, name: string, fallback: number) => {
  const value = ownField(stored, name);
  return typeof value === 'number' && value > 0 ? value : fallback;
};

/** Returns the placement that was stored, or the default. Never throws, because a page's storage may be blocked. */
export function readPlacement(page: Window, defaultDock: Dock): Placement {
  let stored: unknown;
  try {
    stored = JSON.parse(page.localStorage.getItem(key) ?? '');
  } catch {
    // There is nothing, or nothing that can be read.
  }
  const dock = ownField(stored, 'dock');
  return {
    dock: dock === 'bottom' || dock === 'right' ? dock : defaultDock,
    height: numberIn(stored, 'height', 360),
    width: numberIn(stored, 'width', 460),
  };
}

/** Stores the placement. Never throws. */
export function storePlacement(page: Window, placement: Placement): void {
  try {
    page.localStorage.setItem(key, JSON.stringify(placement));
  } catch {
    // The storage is full, or blocked.
  }
}

/** Returns the smallest and the largest size of the panel in a window of that size. */
export function sizeLimits(dock: Dock, page: Pick<Window, 'innerWidth' | 'innerHeight'>): readonly [number, number] {
  const room = dock === 'bottom' ? page.innerHeight : page.innerWidth;
  return [Math.min(smallest[dock], room), Math.max(Math.min(smallest[dock], room), room - 40)];
}

/** Returns the panel's size along the side that can be resized, within the limits. */
export function sizeOfPanel(placement: Placement, page: Pick<Window, 'innerWidth' | 'innerHeight'>): number {
  const [least, most] = sizeLimits(placement.dock, page);
  const wanted = placement.dock === 'bottom' ? placement.height : placement.width;
  return Math.min(most, Math.max(least, Math.round(wanted)));
}

/** Returns the placement with another size. */
export const resized = (placement: Placement, size: number): Placement =>
  placement.dock === 'bottom' ? { ...placement, height: size } : { ...placement, width: size };
