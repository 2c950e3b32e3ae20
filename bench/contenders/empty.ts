import type { Contender } from './contender';

/** A listener that reads nothing: what the browser itself takes for a message. */
export const contender: Contender = {
  listen(_desk, note) {
    window.addEventListener('message', () => note());
  },
};
