const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The distances between two lines of the axis, in ms. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 4, 8, 24].map((count) => count * hour),
];

/** Returns the times at which the axis has a line, in ms since 1970: round ones, and at most that many. */
export function ticksBetween(from: number, to: number, most: number): number[] {
  const wanted = (to - from) / Math.max(1, most);
  const step = steps.find((one) => one >= wanted) ?? Math.ceil(wanted / (24 * hour)) * 24 * hour;
  const first = Math.ceil(from / step);
  return Array.from(
    { length: Math.max(0, Math.floor(to / step) - first + 1) },
    (_none, index) => (first + index) * step,
  );
}
