import { isPromise } from './isPromise';

/** Passes on what a callback threw or rejected with, and the event that the callback was handling, if there was one. */
export type Report = (error: unknown, event?: unknown) => void;

function reportToPlatform(error: unknown): void {
  try {
    reportError(error);
  } catch {
    // Safari before 15.4 and Firefox before 93 don't have it, and a page may have replaced it.
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** Calls a callback. Whatever it throws, or its promise rejects with, goes to `fail` together with the value. */
export function attempt<Value>(
  callback: (value: Value) => unknown,
  value: Value,
  fail: (error: unknown, value: Value) => void,
): void {
  try {
    const result = callback(value);
    if (isPromise(result)) Promise.resolve(result).then(undefined, (error) => fail(error, value));
  } catch (error) {
    fail(error, value);
  }
}

/** Reports to the integrator's callback, or else to the platform. What that callback throws goes to the platform, once. */
export function createReport(onHandlerError: Report | undefined): Report {
  if (!onHandlerError) return reportToPlatform;
  return (error, event) => attempt((cause) => onHandlerError(cause, event), error, reportToPlatform);
}
