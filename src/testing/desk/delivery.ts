import type { DeskSource } from 'iadvize-desk-events';
import { ownFieldsOf } from '../../shared/ownFields';
import { openDesk } from './openDesk';

/** The sender that a message claims to have. */
export interface FakeSender {
  /** The sender's origin. Default: the fake desk's `origin`. */
  readonly origin?: string | undefined;
  /** The sender's window, or its frame. Default: the fake desk's `source`. */
  readonly source?: DeskSource | null | undefined;
}

/** How a fake desk's messages reach a window. */
export interface DeliveryOptions {
  /** The window that the messages are dispatched on, synchronously. Default: the global `window`. */
  readonly window?: (Window & typeof globalThis) | undefined;
  /** The origin that the messages come from. Default: `https://ha.iadvize.com`. */
  readonly origin?: string | undefined;
  /**
   * The window that the messages come from, or its frame. If your client has a `source`, pass the same one here, such as
   * `() => iframe`. A frame must be in the page, or else the fake desk throws a `TypeError` when it sends. If the test environment doesn't
   * load the desk's page in it, the fake desk does: the frame gets a `contentWindow` if it has none (happy-dom), shows no
   * `contentDocument`, and fires `load`. Default: the messages have no source.
   */
  readonly source?: DeskSource | null | undefined;
  /**
   * Posts each message for real instead of dispatching it, such as `(data) => parent.postMessage(data, crmOrigin)`. The browser
   * then sets origin and source. Default: messages are dispatched.
   */
  readonly post?: ((data: unknown) => void) | undefined;
}

/** Delivers data as a message, from the fake desk or from another sender. */
export type Deliver = (data: unknown, sender?: FakeSender) => void;

/** Returns the window that messages from a source come from, or null if the source finds none. */
function senderOf(source: DeskSource): Window | null {
  const { frame, window = null } = openDesk(source);
  if (frame && !window) {
    throw new TypeError(
      'source: expected a frame that is in the page, received one that is not, so no desk can send from it. Append it to the document first.',
    );
  }
  return window;
}

/** Creates the function that delivers messages. They are genuine MessageEvents, so the client checks them as it checks any other. */
export function createDelivery({ window: page, origin, source, post }: DeliveryOptions): Deliver {
  if (post) {
    return (data, sender) => {
      if (sender) {
        throw new TypeError(
          "post: expected no sender, received one. The fake desk posts through the option 'post', so the browser sets origin and source.",
        );
      }
      post(data);
    };
  }
  const target = page ?? globalThis.window;
  if (!target) {
    throw new TypeError(
      "createFakeDesk: there is no window. Run the test with a DOM, such as happy-dom or jsdom. Or pass a window as 'window', or pass 'post' to post messages for real.",
    );
  }
  // A client that was created before sees that the desk's window is open.
  if (source) openDesk(source);
  return (data, sender = {}) => {
    const own = ownFieldsOf(sender);
    const from = 'source' in own ? own.source : source;
    const init = ownFieldsOf({
      data,
      origin: own.origin ?? origin ?? 'https://ha.iadvize.com',
      source: from ? senderOf(from) : null,
    });
    target.dispatchEvent(new target.MessageEvent('message', init));
  };
}
