import { type DeskSource, deskOf } from './source';

/** Why a message may not pass, or undefined where it may; its data is not touched. */
export function refusalOf(
  origin: string,
  message: MessageEvent,
  origins: ReadonlySet<string>,
  source: DeskSource | undefined,
): 'origin' | 'source' | undefined {
  if (!origins.has(origin)) return 'origin';
  if (!source) return undefined;
  const desk = deskOf(source).window;
  // A message without a source must not match a frame without a window.
  return desk && message.source === desk ? undefined : 'source';
}
