import { isObject } from './isObject';
import { ownOrOfClass } from './ownFields';

/** Whether a value is a promise, of any kind. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof ownOrOfClass(value, 'then') === 'function';
