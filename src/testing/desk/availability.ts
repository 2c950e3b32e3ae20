import type { DeskAvailability } from 'iadvize-desk-events';

/**
 * How the fake desk sends the agent's availability. `list`: a list of `{ channel, status }` in `availabilities`. `record`: a
 * record of channel to status in `availability`. Both are guesses: the real desk's shape is unpublished.
 */
export type AvailabilityShape = 'list' | 'record';

/** Returns the payload that a desk of another shape sends, such as `({ CHAT }) => ({ status: { chat: CHAT } })`. */
export type OddAvailability = (availability: DeskAvailability) => object;

/** Returns the payload that sends these statuses in that shape. */
export function wireAvailabilityOf(
  availability: DeskAvailability,
  shape: AvailabilityShape | OddAvailability,
): Record<string, unknown> {
  if (typeof shape === 'function') return { ...shape(availability) };
  if (shape === 'record') return { availability: { ...availability } };
  return { availabilities: Object.entries(availability).map(([channel, status]) => ({ channel, status })) };
}
