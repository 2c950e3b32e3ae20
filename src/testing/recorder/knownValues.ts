import { plainName } from './plainName';

/** Where a value is in a payload. */
export interface Place {
  /** The key of the field with the value. For an item of a list, the key of the field with the list. */
  readonly key?: string | undefined;
  /** The key of the field with the object that has that field. */
  readonly parentKey?: string | undefined;
  /** Whether the value is an item of a list. */
  readonly isItem?: boolean | undefined;
  /** Whether the payload is that of the availability event, whose shape is unpublished. */
  readonly inAvailability?: boolean | undefined;
}

const channels: ReadonlySet<string> = new Set(['CHAT', 'CALL', 'VIDEO', 'THIRD_PARTY']);
const statuses: ReadonlySet<string> = new Set(['AVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE_FORCED']);
const participantTypes: ReadonlySet<string> = new Set(['Visitor', 'Professional', 'Expert']);

/** Whether a string is a documented channel. */
export const isChannel = (text: string): boolean => channels.has(text);

/** Whether a string is a documented status. */
export const isStatus = (text: string): boolean => statuses.has(text);

/** Whether a string is a documented type of a participant. */
export const isParticipantType = (text: string): boolean => participantTypes.has(text);

const enumerations: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ['channel', channels],
  ['status', statuses],
  ['conversationParticipantType', participantTypes],
]);

/** The keys that may have the agent's statuses. */
export const availabilityKeys = ['availabilities', 'availability'] as const;

const holdsAvailability = (key: string | undefined) => availabilityKeys.some((known) => known === key);

/** Returns the place of a field of the object at a place. */
export function placeOfField({ key: parentKey, isItem, inAvailability }: Place, key: string): Place {
  return { key, parentKey: isItem ? undefined : parentKey, inAvailability };
}

/** Returns the place of an item of the list at a place. */
export function placeOfItem(place: Place): Place {
  return { ...place, isItem: true };
}

/** Returns the values that are known for a place, or undefined if its key isn't one of an enumeration. */
export function enumerationAt({ key, parentKey }: Place): ReadonlySet<string> | undefined {
  return enumerations.get(key) ?? (holdsAvailability(parentKey) ? statuses : undefined);
}

const channelsByName: ReadonlyMap<string, string> = new Map(
  [...channels].map((channel) => [plainName(channel), channel]),
);

/** Returns the channel that a key is named after in any case, such as `THIRD_PARTY` for `thirdParty`. */
export const channelNamed = (key: string): string | undefined => channelsByName.get(plainName(key));

/** Whether the field at a place is named after a known channel in any case, as in a record of channel to status. */
export function isKnownChannel({ key, parentKey, inAvailability }: Place): boolean {
  return key !== undefined && (inAvailability || holdsAvailability(parentKey)) && channelNamed(key) !== undefined;
}

/** Whether a string is one of the values that are known for a place. In the availability event, a status or a channel can be anywhere. */
export function isKnownValue(text: string, place: Place): boolean {
  return enumerationAt(place)?.has(text) ?? (place.inAvailability === true && (isStatus(text) || isChannel(text)));
}

/** The known fields of an availability, as paths below its key. */
export const availabilityFields: readonly string[] = ['channel', 'status', ...channels];
