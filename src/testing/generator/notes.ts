import type { FoundProfile } from './foundProfile';
import type { RecordedEvents } from './recordedEvents';

/** Returns sentences that a reader of the generated module has to know. */
export function notesOf(
  { events, undeliverable, masked }: RecordedEvents,
  profile: FoundProfile | undefined,
): string[] {
  const lacking = events.flatMap(({ name, lacking }) => lacking.map((field) => ({ name, field })));
  return [
    ...lacking.map(
      ({ name, field }) => `Some messages of ${name} had no ${field} that the package can use. They are refused.`,
    ),
    ...undeliverable.map(
      ({ name, lacking }) => `${name} has no entry here, because no message had a ${lacking.join(' and a ')} to use.`,
    ),
    ...(masked
      ? [`The recording masks the names of some events (messages: ${masked}). Nothing here describes them.`]
      : []),
    ...(profile?.unsure ?? []).map(
      (path) =>
        `\`${path}\` may be the customer's id in your own system, or another id. Nothing here reads it as externalId.`,
    ),
  ];
}
