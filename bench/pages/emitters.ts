import { createEmitter } from '../../src/shared/emitter';
import { setBatch } from './batch';

interface Counted {
  readonly conversationId: string;
}

const counter = { calls: 0, letters: 0 };

const body = 'return (event) => { counter.calls += 1; counter.letters += event.conversationId.length; }';

/** Makes a function with its own text, as an application's handlers have: an engine could inline copies of a single one. */
const makeHandler = (place: number): ((event: Counted) => void) =>
  new Function('counter', `/* ${place} */ ${body}`)(counter);

/** What a page of emitters offers to the runner. */
export const emitterPage = {
  /** How many times a handler was called. */
  calls: () => counter.calls,

  /** Sets a batch that gives events to so many handlers, by the emitter or by a bare loop. */
  setEmitting(way: 'emitter' | 'loop', handlerCount: number, events: number): void {
    const handlers = Array.from({ length: handlerCount }, (_, place) => makeHandler(place));
    const event: Counted = { conversationId: 'a' };
    if (way === 'loop') {
      setBatch(events, () => {
        for (const handler of handlers) handler(event);
      });
      return;
    }
    const emitter = createEmitter((error) => {
      throw error;
    });
    for (const handler of handlers) emitter.on('onEvent', handler);
    setBatch(events, () => emitter.emit('onEvent', event));
  },
};

declare global {
  interface Window {
    emitterPage: typeof emitterPage;
  }
}
