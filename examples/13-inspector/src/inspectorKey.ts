import type { DeskClient } from 'iadvize-desk-events';

/** Opens the inspector with Ctrl+Alt+D. */
export function openOnKey(desk: DeskClient): void {
  addEventListener('keydown', async ({ ctrlKey, altKey, code }) => {
    if (!ctrlKey || !altKey || code !== 'KeyD') return;
    const { openInspector } = await import('iadvize-desk-events/inspector');
    openInspector(desk);
  });
}
