import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
import { find } from './find';
import { createRecord } from './record';

/** Binds a client to the desk of one panel: it hears that desk and no other, though all are of one origin. */
function connectPanel(panel: HTMLElement) {
  const iframe = find(panel, 'iframe', HTMLIFrameElement);
  const toggle = find(panel, 'button', HTMLButtonElement);
  const desk = createDeskClient({ source: iframe });

  // By CSS only: an iframe that leaves the page, or moves in it, is loaded anew.
  const showConsole = (isShown: boolean) => {
    iframe.hidden = !isShown;
    toggle.setAttribute('aria-pressed', String(isShown));
  };
  toggle.addEventListener('click', () => showConsole(iframe.hidden === true));
  desk.state.watch(({ conversations }) => conversations.length > 0, showConsole);
  desk.state.watch(
    ({ focusedConversation }) => focusedConversation?.profile,
    createRecord(find(panel, 'section', HTMLElement)).show,
  );
  // Last, so that the client hears all that the desk says.
  iframe.src = deskOrigins.ha;
}

document.querySelectorAll('article').forEach(connectPanel);
