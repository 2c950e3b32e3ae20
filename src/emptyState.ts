import type { DeskState } from './deskState';

/** What is known before the desk has said anything. */
export const emptyState: DeskState = Object.freeze({
  conversations: Object.freeze([]),
  availability: Object.freeze({}),
});
