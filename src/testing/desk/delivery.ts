import type { DeskSource } from 'iadvize-desk-events';
import { findDesk } from '../../intake/source';
import { ownFieldsOf } from '../../shared/ownFields';

/** The sender that a message claims to have. */
export interface FakeSender {
  /** The sender's origin. Default: the fake desk's `origin`. */
  readonly origin?: string | undefined;
  /** The sender's window, or the frame that holds it. Default: the fake desk's `source`. */
  readonly source?: DeskSource | null | undefined;
}

/** How a fake desk's messages reach a window. */
export interface DeliveryOptions {
  /** The window that the messages are dispatched on, synchronously. Default: the global `window`. */
  readonly window?: (Window & typeof globalThis) | undefined;
  /** The origin that the messages come from. Default: `https://ha.iadvize.com`. */
  readonly origin?: string | undefined;
  /**
   * The window that the messages come from, or the frame that holds it. If your client has a `source`, pass the same one here.
   * Default: the messages have no source.
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
      "createFakeDesk: there is no window. Pass one as 'window', or pass 'post' to post messages for real.",
    );
  }
  return (data, sender = {}) => {
    const own = ownFieldsOf(sender);
    const from = 'source' in own ? own.source : source;
    const init = ownFieldsOf({
      data,
      origin: own.origin ?? origin ?? 'https://ha.iadvize.com',
      source: (from && findDesk(from).window) ?? null,
    });
    target.dispatchEvent(new target.MessageEvent('message', init));
  };
}
