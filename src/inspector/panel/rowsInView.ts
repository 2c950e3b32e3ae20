/** The most rows that are in the page at a time. */
const mostRows = 60;
/** How many rows are drawn beyond each edge. */
const beyond = 4;

/** The rows that are drawn: from the first one up to the one before `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Returns which rows of a long list are drawn. All rows are equally high. */
export function rowsInView(scrollTop: number, height: number, rowHeight: number, count: number): RowRange {
  const firstSeen = Math.min(Math.floor(scrollTop / rowHeight), Math.max(0, count - 1));
  const first = Math.max(0, firstSeen - beyond);
  const seen = Math.ceil(height / rowHeight) + 1;
  return { first, end: Math.min(count, first + mostRows, firstSeen + seen + beyond) };
}

/** Returns where to scroll so that a row is in view, moving as little as possible. */
export function scrollTo(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
