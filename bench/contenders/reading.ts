import type { Contender } from './contender';

/** A listener that reads the data of every message, whoever posted it: what a gate that looks at the origin first spares. */
export const reading: Contender = {
  listen(_desk, note) {
    window.addEventListener('message', ({ data }) => {
      if (data?.event) note(data);
    });
  },
};
