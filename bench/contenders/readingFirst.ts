import type { Contender } from './contender';

/** A listener that reads the data of every message before it knows who sent it. */
export const contender: Contender = {
  listen(_desk, note) {
    window.addEventListener('message', ({ data }) => {
      if (data?.event) note(data);
    });
  },
};
