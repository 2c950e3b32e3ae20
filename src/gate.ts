/** Which window is the desk: its iframe, its window, or a function that finds either, read at each message. */
export type DeskSource = HTMLIFrameElement | Window | (() => HTMLIFrameElement | Window | null | undefined);

function isFrom(message: MessageEvent, source: DeskSource): boolean {
  try {
    const found = typeof source === 'function' ? source() : source;
    // A window is told first: to ask a cross-origin one for contentWindow throws.
    const expected = found && !('window' in found) && 'contentWindow' in found ? found.contentWindow : found;
    // A message without a source must not match a frame without a window.
    return Boolean(expected) && message.source === expected;
  } catch {
    return false;
  }
}

/** Why a message may not pass, or undefined where it may; its data is not touched. */
export function refusalOf(
  message: MessageEvent,
  origins: ReadonlySet<string>,
  source: DeskSource | undefined,
): 'origin' | 'source' | undefined {
  if (!origins.has(message.origin)) return 'origin';
  return source && !isFrom(message, source) ? 'source' : undefined;
}
