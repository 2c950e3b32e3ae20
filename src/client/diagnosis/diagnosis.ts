import { deskEvents } from '../../events/deskEvents';
import type { EventRegistry } from '../../intake/registry';
import { type DeskSource, findDesk } from '../../intake/source';
import { arrivalHints } from './arrivalHints';
import type { ClientCondition } from './clientCondition';
import type { DeskHint } from './hint';
import type { MessageCounts } from './messageCounts';
import type { MessageRecord } from './messageRecord';
import { payloadHints } from './payloadHints';

/**
 * Counts of the messages that a client has received so far, and hints about what may be wrong. It contains no payloads, and nothing about
 * visitors.
 */
export interface DeskDiagnosis extends MessageCounts {
  /** Hints about what may be wrong. The list is empty if nothing seems to be wrong. */
  readonly hints: readonly DeskHint[];
}

/** Returns what the hints need to know about the desk's window and frame now. */
function sourceCondition(source: DeskSource | undefined, record: MessageRecord) {
  const { window, frame, problem } = source
    ? findDesk(source)
    : { window: undefined, frame: undefined, problem: undefined };
  return {
    hasSource: !!source,
    // jsdom's windows don't say whether they are closed.
    lacksSource: !!source && (!window || window.closed),
    sourceProblem: problem,
    fromSource: window ? record.unlistedFrom(window) : new Map<string, number>(),
    isHidden: !!frame?.isConnected && !frame.getClientRects().length,
    isLazy: !!frame?.isConnected && frame.loading === 'lazy',
  };
}

/** Returns the names of the standard events that a client has no method for. */
function namesLeftOut(registry: EventRegistry): ReadonlySet<string> {
  const methods = new Set([...registry.values()].map(({ method }) => method));
  return new Set(
    Object.entries(deskEvents)
      .filter(([method]) => !methods.has(method))
      .map(([, { name }]) => name),
  );
}

/** Works out what may be wrong. It runs only if somebody asks. */
export function diagnosisOf(
  record: MessageRecord,
  registry: EventRegistry,
  source: DeskSource | undefined,
  known: Pick<ClientCondition, 'listed' | 'pageOrigin' | 'isClosed'>,
): DeskDiagnosis {
  const counts = record.counts();
  const condition = { ...known, ...sourceCondition(source, record), leftOut: namesLeftOut(registry) };
  return { ...counts, hints: [...arrivalHints(counts, condition), ...payloadHints(counts, record.notes(), condition)] };
}
