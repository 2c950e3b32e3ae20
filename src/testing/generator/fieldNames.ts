import { looksLikeFieldName } from '../../intake/payloadNames';
import { channelNamed } from '../recorder/knownValues';
import { isProfileName } from '../recorder/profileNames';

/** What every object inherits, and what makes it a promise. As a field's name, it would mean something else in code. */
const special: ReadonlySet<string> = new Set([
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'then',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** Whether a key means something else in code than in data. Such a field isn't described, and passes. */
export const isSpecial = (key: string): boolean => special.has(key);

const identifier = /^[A-Za-z_]\w*$/;

/**
 * Whether a recorded key can be a field's name in code. It can if the recorder keeps such a name, so a mask such as `(key 2)` can't, and
 * neither can whatever somebody wrote into a recording's file.
 */
export const isFieldName = (key: string): boolean =>
  (looksLikeFieldName(key) || isProfileName(key) || channelNamed(key) !== undefined) &&
  identifier.test(key) &&
  !isSpecial(key);
