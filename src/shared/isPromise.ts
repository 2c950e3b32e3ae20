import { isObject } from './isObject';
import { ownOrOfClass } from './ownFields';

/** Whether a value is a promise, of whatever kind. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof ownOrOfClass(value, 'then') === 'function';
