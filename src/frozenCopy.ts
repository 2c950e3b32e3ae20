import type { DeskConversation } from './deskState';
import type { VisitorProfile } from './profile';

type FrozenVisitor = DeskConversation['visitor'];

/** A deeply frozen copy of a visitor, or the former one where the two say the same. */
export function frozenVisitor(visitor: unknown, former: FrozenVisitor): FrozenVisitor {
  try {
    const text = JSON.stringify(visitor);
    return text === JSON.stringify(former) ? former : JSON.parse(text, (_key, value) => Object.freeze(value));
  } catch {
    // Cyclic, a bigint, or too deep: the profile is known still.
    return undefined;
  }
}

/** A frozen copy of a profile, or the former one where the two say the same. */
export function frozenProfile(profile: VisitorProfile, former: VisitorProfile | undefined): VisitorProfile {
  return former && JSON.stringify(profile) === JSON.stringify(former) ? former : Object.freeze({ ...profile });
}
