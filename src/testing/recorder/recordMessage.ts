import { deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { isPlainObject } from '../../shared/isPlainObject';
import { hasOwn } from '../../shared/ownFields';
import type { RecordedMessage } from './recording';
import { type RecordedPayload, type Replacements, recordValue } from './recordValue';
import { read } from './safeRead';

const availabilityEvent = deskEventPrefix + deskEvents.onAvailabilityUpdated.name;

/** Returns the full name of the event, if it is in the desk's namespace. */
function wireNameOf(data: unknown): string | undefined {
  const name = isPlainObject(data) && hasOwn(data, 'event') ? data.event : undefined;
  return typeof name === 'string' && name.startsWith(deskEventPrefix) ? name : undefined;
}

/** Returns the parts of a message that are kept: the event's name, if it is one of the desk's, and the shape of the payload. */
export function recordMessage(
  message: { readonly data: unknown },
  replacements: Replacements,
): Omit<RecordedMessage, 'at'> & Pick<RecordedPayload, 'valueCount'> {
  const wireName = read(() => wireNameOf(message.data))?.value;
  const place = { inAvailability: wireName === availabilityEvent };
  const { payload, valueCount } = recordValue(() => message.data, place, replacements);
  if (wireName === undefined || !payload.fields) return { payload, valueCount };
  const fields = Object.fromEntries(Object.entries(payload.fields).filter(([key]) => key !== 'event'));
  return { event: replacements.names.eventOf(wireName), payload: { ...payload, fields }, valueCount };
}
