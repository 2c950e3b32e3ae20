import { isRecord } from './isObject';

/** Tells somebody what a callback threw, and which event it was handling. */
export type Report = (error: unknown, event?: unknown) => void;

function reportToHost(error: unknown): void {
  try {
    reportError(error);
  } catch {
    // Missing in Safari before 15.4 and Firefox before 93, or replaced by the page.
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** The callback, if it is one; throws a `TypeError` that names who wants it otherwise. */
export function checkedCallback<Callback>(callback: Callback, name: string): Callback {
  if (typeof callback !== 'function') throw new TypeError(`${name}: write a function.`);
  return callback;
}

/** Calls back; what it throws, or what its promise rejects with, goes to `fail` with the value. */
export function attempt<Value>(
  callback: (value: Value) => unknown,
  value: Value,
  fail: (error: unknown, value: Value) => void,
): void {
  try {
    const result = callback(value);
    if (isRecord(result) && 'then' in result) Promise.resolve(result).then(undefined, (error) => fail(error, value));
  } catch (error) {
    fail(error, value);
  }
}

/** Reports to the integrator's callback, else to the platform; what that callback throws goes to the platform, once. */
export function createReport(onHandlerError: Report | undefined): Report {
  if (!onHandlerError) return reportToHost;
  return (error, event) => attempt((cause) => onHandlerError(cause, event), error, reportToHost);
}
