import type { DeskSource } from 'iadvize-desk-events';
import { findDesk } from '../../intake/source';

/** Whom a message claims to be from. */
export interface FakeSender {
  /** The sender's origin. Default: the fake desk's. */
  readonly origin?: string | undefined;
  /** The sender's window, or the frame that holds it. Default: the fake desk's. */
  readonly source?: DeskSource | null | undefined;
}

/** How a fake desk's messages reach a window. */
export interface DeliveryOptions {
  /** The window at which messages are dispatched, synchronously. Default: the global `window`. */
  readonly window?: (Window & typeof globalThis) | undefined;
  /** The origin that messages come from. Default: `https://ha.iadvize.com`. */
  readonly origin?: string | undefined;
  /** The window that messages come from, or the frame that holds it; where the client has a `source`, the same. Default: none. */
  readonly source?: DeskSource | null | undefined;
  /**
   * Posts messages for real in the place of dispatching them, such as `(data) => parent.postMessage(data, crmOrigin)`; origin and
   * source are then the browser's.
   */
  readonly post?: ((data: unknown) => void) | undefined;
}

/** Delivers data as a message. */
export type Deliver = (data: unknown, sender?: FakeSender) => void;

/** Makes what delivers messages: genuine MessageEvents, so that they pass the client's own gate or don't. */
export function createDelivery({ window: page, origin, source, post }: DeliveryOptions): Deliver {
  if (post) {
    return (data, sender) => {
      if (sender) throw new TypeError('post: a browser names the sender itself; leave origin and source out.');
      post(data);
    };
  }
  const target = page ?? globalThis.window;
  if (!target) throw new TypeError('createFakeDesk: no window; give one, or `post` to post messages for real.');
  return (data, sender = {}) => {
    const from = 'source' in sender ? sender.source : source;
    target.dispatchEvent(
      new target.MessageEvent('message', {
        data,
        origin: sender.origin ?? origin ?? 'https://ha.iadvize.com',
        source: (from && findDesk(from).window) ?? null,
      }),
    );
  };
}
