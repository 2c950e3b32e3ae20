import type { DeskClient } from 'iadvize-desk-events';
import { find } from './elements';

/** Lets whoever looks at the demo open the inspector. Its code runs only then. */
export function showInspectorOnPress(desk: DeskClient): void {
  find('inspector', HTMLButtonElement).addEventListener('click', async () => {
    const { openInspector } = await import('iadvize-desk-events/inspector');
    openInspector(desk);
  });
}
