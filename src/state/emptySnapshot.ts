import type { DeskState } from './snapshot';

/** What is known before the desk has said anything. */
export const emptyState: DeskState = Object.freeze({
  conversations: Object.freeze([]),
  availability: Object.freeze({}),
});
