/** How the page is held: in a frame, in a window that another page opened, or in a tab of its own. */
type HolderKind = 'frame' | 'popup' | 'nobody';

/** The page that embeds or opened this one, as far as this one can know. */
export interface Holder {
  readonly kind: HolderKind;
  /** The origin of the page that embeds or opened this one, or undefined if the browser doesn't say. */
  readonly origin: string | undefined;
  /** Whether the browser says that the page which embeds this one is a file. No page on the web can look like that. */
  readonly isFile: boolean;
}

/** The page that embeds or opened this one now. */
export interface Embedding extends Holder {
  /** The window of the page that embeds or opened this one. */
  readonly window: Window | undefined;
  /** Whether the page was reloaded, rather than opened. */
  readonly isReload: boolean;
}

function originOf(address: string): string | undefined {
  try {
    const { origin, protocol } = new URL(address);
    // Chromium calls the origin of a file `file://`, and delivers no message that is posted to that.
    return origin === 'null' || protocol === 'file:' ? undefined : origin;
  } catch {
    return undefined;
  }
}

function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  // By the standard, an entry of that type has a type of navigation.
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

/**
 * Finds out which page embeds or opened this one. Firefox doesn't tell a frame who embeds it, and no browser tells a window who opened it.
 * So the page uses its referrer. After a reload by a script that is the page itself: `saved` says who held it before.
 */
export function findEmbedding(saved: Holder | undefined): Embedding {
  const isReload = isReloaded();
  // TypeScript types the opener as `any`. By the HTML standard it is a window or null.
  const opener = window.opener as Window | null;
  const isFrame = window.parent !== window;
  const holder = isFrame ? window.parent : opener;
  if (!holder) return { kind: 'nobody', origin: undefined, isFile: false, window: undefined, isReload };
  const kind = isFrame ? 'frame' : 'popup';
  // The compiler takes it for always there.
  const ancestors = isFrame ? (location.ancestorOrigins as DOMStringList | undefined) : undefined;
  const embedder = ancestors?.[0];
  const guess = isReload && saved?.kind === kind ? saved.origin : originOf(document.referrer);
  const origin = embedder === undefined ? guess : originOf(embedder);
  return { kind, origin, isFile: embedder === 'file://', window: holder, isReload };
}

/** Whether what was typed for one holder may be shown again: the page was reloaded, or the page around it, and the holder is the same. */
export function isSameEmbedding(saved: Holder, now: Embedding): boolean {
  if (saved.kind !== now.kind || saved.origin !== now.origin || saved.isFile !== now.isFile) return false;
  // All files look the same, but while a frame is reloaded, the page around it stays.
  if (now.kind === 'nobody' || now.isFile) return now.isReload;
  // The frame of a page that was reloaded is opened, not reloaded.
  return now.origin !== undefined && (now.isReload || now.kind === 'frame');
}
