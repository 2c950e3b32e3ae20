import type { DeskAvailability } from 'iadvize-desk-events';
import { element, find } from './elements';

const channelNames: Readonly<Record<string, string>> = { CHAT: 'Chat', CALL: 'Call', VIDEO: 'Video' };
const statusNames: Readonly<Record<string, string>> = {
  AVAILABLE: 'available',
  UNAVAILABLE: 'unavailable',
  UNAVAILABLE_FORCED: 'held back by a chat',
};

/** Shows the agent's status on each channel that the desk has mentioned. */
export function showAvailability(availability: DeskAvailability): void {
  const items = Object.entries(availability).map(([channel, status = '']) => {
    const words = statusNames[status] ?? status;
    const item = element('li', 'channel', channelNames[channel] ?? channel, element('span', 'only-read', `: ${words}`));
    item.dataset.open = String(status === 'AVAILABLE');
    item.title = words;
    return item;
  });
  find('channels', HTMLElement).replaceChildren(...items);
}
