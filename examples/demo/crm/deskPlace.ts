import type { DeskClient, DeskPopup } from 'iadvize-desk-events';
import type { DeskFrame } from './deskFrame';
import { find } from './elements';

/**
 * Lets the agent choose between the desk in the page, in a popup, and no desk. An open popup stays the desk when the page reloads. If the desk
 * moves into the popup or back, the page reloads, because its client has one of them as its source.
 */
export function createDeskPlace({ state }: DeskClient, frame: DeskFrame, popup: DeskPopup): void {
  const presence = find('desk-presence', HTMLButtonElement);
  const popupButton = find('desk-popup', HTMLButtonElement);
  const isInPopup = popup.isOpen();

  const update = () => {
    presence.textContent = frame.find() ? 'Remove desk' : 'Restore desk';
    // A read makes the client look for the desk. Otherwise, it would find the desk only with its first message.
    state.get();
  };

  presence.addEventListener('click', () => {
    if (isInPopup) {
      popup.close();
      return location.reload();
    }
    if (frame.find()) frame.remove();
    else frame.put();
    update();
  });

  popupButton.addEventListener('click', () => {
    const isBlocked = popup.open() === 'blocked';
    popupButton.textContent = isBlocked ? 'Popup blocked: allow popups, and try again' : 'Open the desk in a popup';
    if (!isBlocked && !isInPopup) location.reload();
  });

  if (!isInPopup) frame.put();
  update();
}
