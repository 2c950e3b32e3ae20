import type { ClientCondition } from './clientCondition';
import { counted, type DeskHint } from './hint';
import type { MessageCounts } from './messageCounts';
import { listOf, mostNames } from './namesInHints';
import type { NotUnderstood, PayloadNotes } from './payloadRecord';

const nothing: NotUnderstood = { count: 0, keys: { shown: [], others: 0 } };

const sumOf = (events: readonly (readonly [string, number])[]) => events.reduce((sum, [, count]) => sum + count, 0);

/** Returns a hint about unknown events. Events that the client leaves out don't count. */
function unknownEventHints(
  { unknownEvents, otherUnknownEvents }: PayloadNotes,
  leftOut: ReadonlySet<string>,
): DeskHint[] {
  const missing = [...unknownEvents].filter(([name]) => !leftOut.has(name));
  const shown = missing.slice(0, mostNames);
  const count = sumOf(missing) + otherUnknownEvents;
  const names = { shown: shown.map(([name]) => name), others: count - sumOf(shown) };
  return counted(
    'unknown-events',
    count,
    `had an event that the client has no entry for: ${listOf(names)}. If an event that you miss has a new name, override its entry with it.`,
  );
}

/** Returns hints about the payloads of the desk's events. */
export function payloadHints(
  { rejected }: MessageCounts,
  notes: PayloadNotes,
  { leftOut }: ClientCondition,
): DeskHint[] {
  const { texts, notUnderstood } = notes;
  const visitors = notUnderstood.get('onConversationVisitorUpdated') ?? nothing;
  const availabilities = notUnderstood.get('onAvailabilityUpdated') ?? nothing;
  return [
    ...counted(
      'schema',
      rejected.schema,
      'had a payload that its schema refused. Look at onRejected, and override the entry.',
    ),
    ...counted(
      'text',
      texts,
      'had an event as JSON text, which the client refuses. Parse the text, and dispatch the object with the same origin and source.',
    ),
    ...counted(
      'shape',
      rejected.shape - texts,
      'came from the desk without being an event. That is harmless if events arrive.',
    ),
    ...unknownEventHints(notes, leftOut),
    ...counted(
      'visitor-not-understood',
      visitors.count,
      `had a visitor without any known field, so profile is empty. The last one's keys: ${listOf(visitors.keys)}. Read them with the option profile, such as { profile: (visitor) => ({ email: visitor.contact?.email }) }.`,
    ),
    ...counted(
      'availability-not-understood',
      availabilities.count,
      `had an availability in an unknown shape, so availability is empty. The last one's keys: ${listOf(availabilities.keys)}. Read them with the option availability, such as { availability: (payload) => ({ CHAT: payload.status?.chat }) }.`,
    ),
  ];
}
