/** Where a value stands in a payload. */
export interface Place {
  /** The key of the field that holds it, or that holds the list which it is an item of. */
  readonly key?: string | undefined;
  /** The key of the field that holds that field's object. */
  readonly parentKey?: string | undefined;
  /** Whether it is an item of a list. */
  readonly isItem?: boolean | undefined;
}

const channels: ReadonlySet<string> = new Set(['CHAT', 'CALL', 'VIDEO', 'THIRD_PARTY']);
const statuses: ReadonlySet<string> = new Set(['AVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE_FORCED']);
const participantTypes: ReadonlySet<string> = new Set(['Visitor', 'Professional', 'Expert']);

const enumerations: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ['channel', channels],
  ['status', statuses],
  ['conversationParticipantType', participantTypes],
]);

/** The keys under which the agent's statuses may stand. */
export const availabilityKeys = ['availabilities', 'availability'] as const;

const holdsAvailability = (key: string | undefined) => availabilityKeys.some((known) => known === key);

/** The place of a field of the object that stands at a place. */
export function placeOfField(place: Place, key: string): Place {
  return { key, parentKey: place.isItem ? undefined : place.key };
}

/** The place of an item of the list that stands at a place. */
export function placeOfItem(place: Place): Place {
  return { ...place, isItem: true };
}

/** The known values of what stands at a place, where its key says that it is of an enumeration. */
export function enumerationAt({ key, parentKey }: Place): ReadonlySet<string> | undefined {
  return enumerations.get(key) ?? (holdsAvailability(parentKey) ? statuses : undefined);
}

/** Whether a field at that place is named by a channel that is known, as in a record of channel to status. */
export function isKnownChannel({ key, parentKey }: Place): boolean {
  return key !== undefined && holdsAvailability(parentKey) && channels.has(key);
}

/** The paths of what is known of an availability, below the key that it stands under. */
export const availabilityFields: readonly string[] = ['channel', 'status', ...channels];
