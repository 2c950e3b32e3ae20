import { DiscordSDK } from '@discord/embedded-app-sdk';
import type { Contender, Payload } from '../contender';

/** An entitlement of as many fields as the visitor has. */
const entitlementOf = (visitor: Payload) => ({
  id: visitor.visitorId,
  sku_id: visitor.externalUserId,
  application_id: visitor.firstName,
  user_id: visitor.lastName,
  gift_code_flags: 0,
  type: 1,
  gifter_user_id: visitor.email,
  starts_at: visitor.address,
  ends_at: visitor.city,
  parent_id: visitor.country,
  consumed: false,
  deleted: false,
});

/** @discord/embedded-app-sdk with the events that are nearest to ours: one that carries an id, and one with an object. */
export const contender: Contender = {
  listen({ frame }, note) {
    history.replaceState(null, '', '?frame_id=1&instance_id=1&platform=desktop');
    // The SDK greets its opener. Without one it would greet this page, and choke on its own greeting.
    window.opener = frame.contentWindow;
    const sdk = new DiscordSDK('bench', { disableConsoleLogOverride: true });
    // It listens at once. The promise settles when Discord agrees, so never.
    void sdk.subscribe('SPEAKING_START', note, {});
    void sdk.subscribe('ENTITLEMENT_CREATE', note);
  },
  messageOf: ({ conversationId, visitor }, { frame }) => {
    const event = visitor
      ? // The payloads of this benchmark that have a visitor have an object.
        { evt: 'ENTITLEMENT_CREATE', data: { entitlement: entitlementOf(visitor as Payload) } }
      : { evt: 'SPEAKING_START', data: { user_id: conversationId } };
    return {
      origin: 'https://discord.com',
      source: frame.contentWindow,
      data: [1, { cmd: 'DISPATCH', nonce: null, ...event }],
    };
  },
};
