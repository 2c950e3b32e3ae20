import type { DeskAvailability } from 'iadvize-desk-events';
import { element, fieldOf, find } from './elements';

const channels = ['CHAT', 'CALL', 'VIDEO'] as const;

/** Wires the form with the agent's status on each channel. Returns the function that shows a new status. */
export function createAvailabilityForm(
  change: (availability: DeskAvailability) => void,
): (availability: DeskAvailability) => void {
  const form = find('availability', HTMLFormElement);
  const selectOf = (channel: string) => fieldOf(form, channel, HTMLSelectElement);

  form.addEventListener('change', () =>
    change(Object.fromEntries(channels.map((channel) => [channel, selectOf(channel).value]))),
  );

  return (availability) => {
    for (const channel of channels) {
      const select = selectOf(channel);
      const status = availability[channel] ?? 'UNAVAILABLE';
      select.value = status;
      if (select.value === status) continue;
      // A script may set a status that isn't in the page's list.
      const option = element('option', '', status);
      option.value = status;
      select.append(option);
      select.value = status;
    }
  };
}
