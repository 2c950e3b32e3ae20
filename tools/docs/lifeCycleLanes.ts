import type { LifeCycleEvent } from './lifeCycle';

/** How a conversation stands on the desk. */
export type Standing = 'there' | 'focused' | 'away';

/** A stretch of a conversation's lane, by rows. */
export interface Stretch {
  readonly standing: Standing;
  readonly from: number;
  readonly to: number;
}

const standingAfter: ReadonlyMap<string, Standing> = new Map([
  ['ADDED', 'there'],
  ['FOCUSED', 'focused'],
  ['FOCUS_LOST', 'there'],
  ['REMOVED', 'away'],
]);

/** The stretches of one conversation's lane: it is away only where it comes back. */
export function stretchesOf(events: readonly LifeCycleEvent[], conversation: number): Stretch[] {
  const turns = events.flatMap(({ name, conversation: of }, row) => {
    const standing = of === conversation ? standingAfter.get(name) : undefined;
    return standing ? [{ standing, row }] : [];
  });
  return turns.flatMap(({ standing, row }, index) => {
    const next = turns[index + 1];
    if (!next && standing === 'away') return [];
    return [{ standing, from: row, to: next?.row ?? events.length }];
  });
}
