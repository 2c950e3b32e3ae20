import { isKnownValue } from '../../testing/recorder/knownValues';

/** Returns a channel's name, or words in its place: a channel that iAdvize doesn't document may be data. */
export const shownChannel = (channel: string): string =>
  isKnownValue(channel, { key: 'channel' }) ? channel : 'another channel';

/** Returns a status, or words in its place: a status that iAdvize doesn't document may be data. */
export const shownStatus = (status = ''): string =>
  isKnownValue(status, { key: 'status' }) ? status : 'another status';
