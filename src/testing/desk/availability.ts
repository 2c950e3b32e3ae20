import type { DeskAvailability } from 'iadvize-desk-events';

/**
 * How the fake desk tells its availability, since the desk's own way is unpublished: a list of `{ channel, status }` in
 * `availabilities`, or a record of channel to status in `availability`.
 */
export type AvailabilityShape = 'list' | 'record';

/** The statuses as the desk would send them in that shape. */
export function wireAvailabilityOf(availability: DeskAvailability, shape: AvailabilityShape): Record<string, unknown> {
  if (shape === 'record') return { availability: { ...availability } };
  return { availabilities: Object.entries(availability).map(([channel, status]) => ({ channel, status })) };
}
