declare global {
  interface Window {
    /** What the runner times. */
    batch: () => void;
  }
}

/** Has something done over and over when the runner says so. */
export function setBatch(rounds: number, act: () => void): void {
  window.batch = () => {
    for (let round = 0; round < rounds; round += 1) act();
  };
}
