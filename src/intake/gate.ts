import { ownOrOfClass } from '../shared/ownFields';
import { type DeskSource, findDesk } from './source';

/** Returns a message's origin. A page's own `new Event('message')` has none, and must not get one from a polluted prototype. */
export function originOf(message: MessageEvent): string {
  // To read with care takes as long as the rest of the gate.
  const origin: unknown = 'origin' in Object.prototype ? ownOrOfClass(message, 'origin') : message.origin;
  return typeof origin === 'string' ? origin : '';
}

/** Returns why a message may not pass, or undefined if it may. It doesn't touch the message's data. */
export function refusalOf(
  origin: string,
  message: MessageEvent,
  origins: ReadonlySet<string>,
  source: DeskSource | undefined,
): 'origin' | 'source' | undefined {
  if (!origins.has(origin)) return 'origin';
  if (!source) return undefined;
  const desk = findDesk(source).window;
  // A message without a source must not match a frame without a window.
  return desk && message.source === desk ? undefined : 'source';
}
