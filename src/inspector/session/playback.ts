import { deskOrigins } from 'iadvize-desk-events';
import { parseMessage, unknownEventMethod } from '../../intake/parse';
import type { EventRegistry } from '../../intake/registry';
import { connect, type DeskMemory, waitingMemory } from '../../state/memory';
import { reduce } from '../../state/reducers';
import { messagesOf } from '../../testing/desk/replay';
import { createSeeded } from '../../testing/desk/seed';
import type { DeskRecording } from '../../testing/recorder/recording';
import { createSession, type Session } from './session';

/** A recording that is played back in the panel. The page's client doesn't get its messages. */
export interface Playback {
  readonly session: Session;
  /** How many messages there are, and how many were played so far. */
  readonly progress: () => { readonly played: number; readonly total: number };
  /** Plays the next message. Returns how many ms later the one after it came, or undefined if it was the last. */
  readonly step: () => number | undefined;
}

/** Prepares a recording to be played back from its beginning, with made-up values. Its first message came at that time. */
export function createPlayback(recording: DeskRecording, registry: EventRegistry, start: number): Playback {
  const session = createSession(registry);
  const { messages } = recording;
  const data = messagesOf(messages, createSeeded(1));
  let played = 0;
  let memory: DeskMemory = waitingMemory;
  session.changeState(memory.state, start);

  const timeOf = (index: number) => messages[index]?.at;

  return {
    session,
    progress: () => ({ played, total: messages.length }),
    step() {
      const index = played;
      const time = timeOf(index);
      if (time === undefined) return undefined;
      played += 1;
      const at = start + time;
      const message = { data: data[index] };
      const parsed = parseMessage(message, registry);
      if (!parsed.reason) {
        memory = connect(reduce(memory, parsed.method, parsed.event), 'live');
        if (memory.state !== session.states().now) session.changeState(memory.state, at);
      }
      const delivered = !parsed.reason && parsed.method === unknownEventMethod ? 'unknown' : 'delivered';
      session.hear({ at, origin: deskOrigins.ha, verdict: parsed.reason ?? delivered, message });
      const next = timeOf(played);
      return next === undefined ? undefined : Math.max(0, next - time);
    },
  };
}
