import { checkSource } from '../intake/source';
import { expectFunction, expectSignal, misuse } from '../shared/misuse';
import { hasOwn, own } from '../shared/ownFields';
import type { DeskClientOptions } from './options';

/** Throws a `TypeError` that names the option if one can't be used. The origins and the events are checked where they are read. */
export function checkOptions(
  options: Pick<DeskClientOptions, 'source' | 'onRejected' | 'signal'> & { readonly onHandlerError?: unknown },
): void {
  if (Object(options) !== options) throw misuse('createDeskClient: options', 'an object', options);
  const onRejected = own(options, 'onRejected');
  const onHandlerError = own(options, 'onHandlerError');
  if (hasOwn(options, 'source')) checkSource(options.source);
  if (onRejected !== undefined) expectFunction(onRejected, 'onRejected');
  if (onHandlerError !== undefined) expectFunction(onHandlerError, 'onHandlerError');
  expectSignal(own(options, 'signal'), 'signal');
}
