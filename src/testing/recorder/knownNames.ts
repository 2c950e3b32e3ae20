import { deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { payloadFields } from '../../events/payloadFields';
import { isKnownChannel, type Place } from './knownValues';
import { isProfileName } from './profileNames';
import { knownVisitorFields } from './visitorFields';

const knownEvents: ReadonlySet<string> = new Set(Object.values(deskEvents).map(({ name }) => deskEventPrefix + name));

const knownFields: ReadonlySet<string> = new Set(
  [...Object.values(payloadFields), ...Object.values(knownVisitorFields), 'event', 'channel', 'status'].flat(),
);

/** Whether the catalogue has an event of this full name. */
export const isKnownEvent = (wireName: string): boolean => knownEvents.has(wireName);

/**
 * Whether a field is named after a field of the catalogue, of a visitor in one of iAdvize's APIs, or after a documented channel, or has a
 * common name of a profile's field, such as `given_name`.
 */
export const isKnownField = (place: Place & { readonly key: string }): boolean =>
  knownFields.has(place.key) || isKnownChannel(place) || isProfileName(place.key);
