declare global {
  interface Window {
    /** What the runner times. */
    batch: () => void | Promise<void>;
  }
}

/** Repeats something when the runner asks for it. */
export function setBatch(times: number, act: () => void): void {
  window.batch = () => {
    for (let done = 0; done < times; done += 1) act();
  };
}

/** The same, and after each time what the act has put off with promises is done too. */
export function setSettlingBatch(times: number, act: () => void): void {
  window.batch = async () => {
    for (let done = 0; done < times; done += 1) {
      act();
      await undefined;
    }
  };
}
