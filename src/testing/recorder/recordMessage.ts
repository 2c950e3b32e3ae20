import { isObject } from '../../shared/isObject';
import type { Pseudonyms } from './pseudonyms';
import type { RecordedMessage } from './recording';
import { recordValue } from './recordValue';

const eventName = /^com\.iadvize\.desk\.[A-Z][A-Z0-9_]{0,63}$/;

function eventOf(message: { readonly data: unknown }): string | undefined {
  try {
    const { data } = message;
    const name = isObject(data) ? data.event : undefined;
    return typeof name === 'string' && eventName.test(name) ? name : undefined;
  } catch {
    // It was a proxy or a getter, as in recordValue.
    return undefined;
  }
}

/** Returns what is kept of a message: the event's name, if it is one of the desk's, and the shape of the payload. */
export function recordMessage(
  message: { readonly data: unknown },
  pseudonyms: Pseudonyms,
): Omit<RecordedMessage, 'at'> {
  const event = eventOf(message);
  const payload = recordValue(() => message.data, pseudonyms);
  if (event === undefined || !payload.fields) return { payload };
  const fields = Object.fromEntries(Object.entries(payload.fields).filter(([key]) => key !== 'event'));
  return { event, payload: { ...payload, fields } };
}
