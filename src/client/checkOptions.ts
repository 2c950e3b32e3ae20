import { checkSource } from '../intake/source';
import { expectFunction, expectSignal, misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';
import type { DeskClientOptions } from './options';

/** The options as far as they are checked here. */
type CheckedHere = Pick<DeskClientOptions, 'source' | 'onRejected' | 'signal'> & {
  readonly onHandlerError?: unknown;
  readonly profile?: unknown;
  readonly availability?: unknown;
};

/**
 * Returns a copy of the options' own fields, which inherits nothing. Throws a `TypeError` that names the option if one can't be used. The
 * origins and the events are checked where they are read.
 */
export function checkedOptions<Options extends CheckedHere>(options: Options): Options {
  if (Object(options) !== options) throw misuse('createDeskClient: options', 'an object', options);
  const own = ownFieldsOf(options);
  const { signal } = own;
  if ('source' in own) checkSource(own.source);
  for (const name of ['onRejected', 'onHandlerError', 'profile', 'availability'] as const) {
    if (own[name] !== undefined) expectFunction(own[name], name);
  }
  expectSignal(signal, 'signal');
  return own;
}
