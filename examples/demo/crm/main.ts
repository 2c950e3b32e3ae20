import { createDeskClient } from 'iadvize-desk-events';
import { showAvailability } from './channelList';
import { createConsolePanel } from './consolePanel';
import { find } from './elements';
import { watchQuietLeaves } from './quietLeaves';
import { createRecordPanel } from './recordPanel';
import { createTimeline } from './timeline';

const deskAddress = document.querySelector<HTMLMetaElement>('meta[name="desk-url"]')?.content;
const deskUrl = new URL(deskAddress ?? '');
const iframe = find('desk', HTMLIFrameElement);

const timeline = createTimeline();
const consolePanel = createConsolePanel(iframe);
const recordPanel = createRecordPanel();

const desk = createDeskClient({
  origins: [deskUrl.origin],
  source: iframe,
  onRejected: timeline.addRejection,
});

desk.onEvent(timeline.addEvent);
desk.onUnknownEvent(timeline.addUnknown);
watchQuietLeaves(desk, timeline.addQuietLeave);
desk.state.watch(({ availability }) => availability, showAvailability);
desk.state.watch(({ conversations }) => conversations.length, consolePanel.setConversationCount);
desk.onFocusedVisitor((focused, { signal }) => {
  recordPanel.show(focused);
  signal.addEventListener('abort', recordPanel.clear);
});

// Last, so that the client hears the desk's first message.
deskUrl.searchParams.set('crm', location.origin);
iframe.src = deskUrl.href;
