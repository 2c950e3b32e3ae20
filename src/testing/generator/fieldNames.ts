import { looksLikeFieldName } from '../../intake/payloadNames';
import { channelNamed } from '../recorder/knownValues';
import { isProfileName } from '../recorder/profileNames';

/** What every object inherits. As a field's name, it would mean something else in code. */
const inherited: ReadonlySet<string> = new Set([
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
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** Whether every object inherits something under a key. Such a field can't be in code. */
export const isInherited = (key: string): boolean => inherited.has(key);

const identifier = /^[A-Za-z_]\w*$/;

/**
 * Whether a recorded key can be a field's name in code. It can if the recorder keeps such a name, so a mask such as `(key 2)` can't, and
 * neither can whatever somebody wrote into a recording's file.
 */
export const isFieldName = (key: string): boolean =>
  (looksLikeFieldName(key) || isProfileName(key) || channelNamed(key) !== undefined) &&
  identifier.test(key) &&
  !isInherited(key);
