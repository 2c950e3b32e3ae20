import { setBatch } from './batch';

/** Compiles and runs a script at once and on this thread, as the parser does with a script tag. */
function run(text: string): void {
  const element = document.createElement('script');
  element.textContent = text;
  document.head.append(element);
}

let handled = 0;

const textAt = async (address: string) => (await fetch(address)).text();

/** What a page that loads a script offers to the runner. */
export const loadingPage = {
  /** How many events were handled. */
  handled: () => handled,

  /** Sets a batch that loads a script. */
  async setLoading(address: string): Promise<void> {
    const text = await textAt(address);
    setBatch(1, () => run(text));
  },

  /** Sets a batch that loads a contender's script, starts the contender and has it handle its first event. */
  async setFirstEvent(address: string, origin: string, data: unknown): Promise<void> {
    const text = await textAt(address);
    const frame = document.querySelector<HTMLIFrameElement>('#desk');
    if (!frame) throw new Error('The page has no desk.');
    const message = new MessageEvent('message', { data, origin, source: frame.contentWindow });
    setBatch(1, () => {
      run(text);
      window.contender.listen({ origin, frame }, () => {
        handled += 1;
      });
      window.dispatchEvent(message);
    });
  },
};

declare global {
  interface Window {
    loadingPage: typeof loadingPage;
  }
}
