import { createDeskClient, deskOrigins } from 'iadvize-desk-events';
import { createConsole } from './console';
import { find } from './find';
import { showRecord } from './record';
import './style.css';

const iframe = find('desk', HTMLIFrameElement);
const deskConsole = createConsole(iframe, find('toggle', HTMLButtonElement));
const desk = createDeskClient({ source: iframe });

desk.state.watch(({ conversations }) => conversations.length > 0, deskConsole.show);
desk.state.watch(({ focusedConversation }) => focusedConversation?.profile, showRecord);
// Last, so that the client hears all that the desk says.
iframe.src = deskOrigins.ha;
