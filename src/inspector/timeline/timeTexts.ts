const two = (number: number) => String(Math.floor(number)).padStart(2, '0');

/** A time of day in the browser's time zone, such as `10:24:08`, with ms if wanted. */
export function clockText(at: number, withMs = false): string {
  const date = new Date(at);
  const text = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return withMs ? `${text}.${String(date.getMilliseconds()).padStart(3, '0')}` : text;
}

/** A length of time, such as `800 ms`, `53 s` or `2 min 5 s`. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 60)} h`;
}

/** From when until when a span lasts, in words. */
export function spanText({ from, to }: { readonly from: number; readonly to?: number | undefined }): string {
  return to === undefined
    ? `since ${clockText(from)}`
    : `from ${clockText(from)} to ${clockText(to)}, for ${durationText(to - from)}`;
}

/** Returns a number of messages, such as '1 message'. */
export const messagesText = (count: number): string => `${count} ${count === 1 ? 'message' : 'messages'}`;
