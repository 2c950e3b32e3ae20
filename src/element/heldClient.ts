import { createDeskClient, type DeskClient } from 'iadvize-desk-events';
import { addressOf, elementName, originsOf } from './attributes';

/** Holds an element's client, from the moment that the element is in a page until it has left the page for good. */
export interface HeldClient {
  /** Returns the client. Creates it if the element is in a page. Throws a `TypeError` if an attribute can't be used. */
  readonly get: () => DeskClient | undefined;
  /** Returns the client if there is one already. */
  readonly peek: () => DeskClient | undefined;
  /** Call it when the element comes into a page. */
  readonly enter: () => void;
  /** Call it when the page has moved the element without taking it out. */
  readonly move: () => void;
  /** Call it when the element leaves a page. */
  readonly leave: () => void;
  /** Loads the desk if its address isn't the frame's. */
  readonly load: () => void;
}

/**
 * How long an element without a page keeps its client, in ms. Frameworks put an element back at once if they only move it. The client itself
 * takes up to 3 s to notice that its window is gone.
 */
const longestAbsence = 3000;

const loss = 'so the browser has loaded the desk again: the agent may have lost what they typed.';
const insertionWarning = `<${elementName}> was removed from the page and added again, ${loss} Use moveBefore to move the element. To hide it, leave it where it is and set open to false.`;
const moveWarning = `<${elementName}> was moved, and this browser can't move the frame of an element, ${loss} Leave the element where it is.`;

/** Creates a holder. `follow` gets each new client before the desk loads. */
export function holdClient(
  host: HTMLElement,
  frame: HTMLIFrameElement,
  follow: (client: DeskClient) => void,
): HeldClient {
  let client: DeskClient | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let isLoadDue = false;
  /** The frame's window since the desk was loaded last. */
  let loadedWindow: Window | null = null;
  let hasWarned = false;

  const warn = (sentence: string) => {
    if (!hasWarned) console.warn(sentence);
    hasWarned = true;
  };

  const get = () => {
    if (client || !host.isConnected) return client;
    client = createDeskClient({ source: frame, origins: originsOf(host) });
    follow(client);
    return client;
  };
  const loadNow = () => {
    isLoadDue = false;
    if (!host.isConnected) return;
    const { href } = addressOf(host);
    // First the client, because the desk announces its conversations as it loads.
    get();
    if (frame.src !== href) frame.src = href;
    loadedWindow = frame.contentWindow;
  };
  // Some frameworks set the attributes just after they have put the element into the page.
  const load = () => {
    if (!isLoadDue) queueMicrotask(loadNow);
    isLoadDue = true;
  };

  const close = () => {
    client?.close();
    client = undefined;
    // So that the desk doesn't load before there is a client if the element comes back.
    frame.removeAttribute('src');
  };
  return {
    get,
    peek: () => client,
    load,
    enter() {
      clearTimeout(closing);
      if (frame.hasAttribute('src')) warn(insertionWarning);
      load();
    },
    move() {
      // Firefox 153 keeps the frames that it moves, unless they are in a shadow tree.
      if (frame.hasAttribute('src') && frame.contentWindow !== loadedWindow) warn(moveWarning);
      loadedWindow = frame.contentWindow;
    },
    leave() {
      closing = setTimeout(close, longestAbsence);
    },
  };
}
