import { createDeskClient, type DeskPopup } from 'iadvize-desk-events';
import { type FollowedDesk, followDesk, shareDesk } from 'iadvize-desk-events/tabs';

/**
 * Calls back with the desk of this tab: the one in its popup, which it shares with the other tabs, or else the one that another tab shares.
 * Calls back again when the popup is opened or closed.
 */
export function watchTabDesk(popup: DeskPopup, use: (desk: FollowedDesk) => void) {
  let leave = () => {};

  function follow() {
    leave();
    const desk = followDesk();
    leave = desk.close;
    use(desk);
  }

  function share() {
    leave();
    // The visitors' data is in the tab's storage until the next page's client has read it, or the tab is closed.
    const client = createDeskClient({ source: popup, remember: { visitors: true } });
    leave = client.close;
    const shared = shareDesk(client);
    // Another tab opened a desk of its own a moment before. That one is heard.
    shared.ready.catch(follow);
    use(shared);
    client.state.watch(
      ({ connection }) => connection,
      (connection) => {
        if (connection === 'none') follow();
      },
    );
  }

  popup.onOpen(share);
  if (popup.isOpen()) share();
  else follow();
}
