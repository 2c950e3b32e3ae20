import type { Contender } from './contender';

const nothing = { event: '' };

/** A listener that looks at nothing, and counts how often it is called. */
export const empty: Contender = {
  listen(_desk, note) {
    window.addEventListener('message', () => note(nothing));
  },
};
