import { followDesk } from 'iadvize-desk-events/tabs';
import { showAvailability } from './channelList';
import { showConnection } from './connectionStatus';
import { createRecordPanel } from './recordPanel';

const recordPanel = createRecordPanel(
  'Add a conversation to the desk in the other tab: the customer opens in whichever tab you look at.',
);
const desk = followDesk();

desk.state.watch(({ connection }) => connection, showConnection);
desk.state.watch(({ availability }) => availability, showAvailability);
desk.onFocusedVisitor(
  (focused, { signal }) => {
    recordPanel.show(focused);
    signal.addEventListener('abort', recordPanel.clear);
  },
  { inOneTab: true },
);
