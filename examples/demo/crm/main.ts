import { createDeskClient, createDeskPopup } from 'iadvize-desk-events';
import { shareDesk } from 'iadvize-desk-events/tabs';
import { showAvailability } from './channelList';
import { showConnection } from './connectionStatus';
import { createConsolePanel } from './consolePanel';
import { createDeskFrame } from './deskFrame';
import { createDeskPlace } from './deskPlace';
import { watchDrops } from './drops';
import { showInspectorOnPress } from './inspectorButton';
import { createRecordPanel } from './recordPanel';
import { createTimeline } from './timeline';

const deskAddress = document.querySelector<HTMLMetaElement>('meta[name="desk-url"]')?.content;
const deskUrl = new URL(deskAddress ?? '');
deskUrl.searchParams.set('crm', location.origin);

const frame = createDeskFrame(deskUrl.href);
const popup = createDeskPopup({ url: deskUrl.href });
const timeline = createTimeline();
const consolePanel = createConsolePanel(frame);
const recordPanel = createRecordPanel(
  'Press “Show console”, then “Add conversation” in the desk: the customer opens here.',
);

const desk = createDeskClient({
  origins: [deskUrl.origin],
  // In the page, it is a function, because a restored desk has another iframe.
  source: popup.isOpen() ? popup : () => frame.find(),
  // For the desk in the popup. While the page loads again, the visitors' data is in the tab's storage.
  remember: { visitors: true },
  onRejected: timeline.addRejection,
});

// If the demo is open in two tabs, the second one has its desk for itself.
shareDesk(desk).ready.catch(() => {});

desk.onEvent(timeline.addEvent);
desk.onUnknownEvent(timeline.addUnknown);
watchDrops(desk, timeline.addDrop);
desk.state.watch(({ connection }) => connection, showConnection);
desk.state.watch(({ availability }) => availability, showAvailability);
desk.state.watch(({ conversations }) => conversations.length, consolePanel.setConversationCount);
desk.onFocusedVisitor(
  (focused, { signal }) => {
    recordPanel.show(focused);
    signal.addEventListener('abort', recordPanel.clear);
  },
  // After a reload, the record of the same visitor is shown again.
  { restored: true },
);

showInspectorOnPress(desk);

// Last, so that the client hears the desk's first message.
createDeskPlace(desk, frame, popup);
