import type { DeskConnection } from 'iadvize-desk-events';
import { find } from './elements';

const wordsOf: Readonly<Record<DeskConnection, string>> = {
  none: 'No desk',
  waiting: 'Waiting for the desk',
  live: 'Connected',
};
const tones: Readonly<Record<DeskConnection, string>> = { none: 'plain', waiting: 'doubtful', live: 'sure' };

/** Shows whether there is a desk, and whether it has posted anything. */
export function showConnection(connection: DeskConnection): void {
  const status = find('connection', HTMLElement);
  status.textContent = wordsOf[connection];
  status.dataset.tone = tones[connection];
}
