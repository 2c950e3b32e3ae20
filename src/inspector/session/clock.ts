/** Returns the time in ms since 1970, by the clock that also stamps events. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Returns when a message arrived, in ms since 1970: before anything that it has changed. */
export const arrivalOf = (message: MessageEvent): number => performance.timeOrigin + message.timeStamp;
