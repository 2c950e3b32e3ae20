import { filterEntries } from '../log/filterEntries';
import { mostEntries } from '../log/messageLog';
import type { PanelContext } from '../panel/panelState';
import { MessageDetail } from './MessageDetail';
import { MessageFilters } from './MessageFilters';
import { MessageList } from './MessageList';

/** Every message that reached the window. */
export function MessagesTab(context: PanelContext) {
  const { session, view } = context;
  const all = session.log.entries();
  const entries = filterEntries(all, view.filter);
  const entry = all.find(({ id }) => id === view.selected);
  const dropped = session.log.dropped();
  return (
    <div class="messages">
      <MessageFilters {...context} />
      <div class={entry ? 'split has-detail' : 'split'}>
        <div class="listing">
          <div>
            {dropped > 0 && (
              <p class="dropped">
                The oldest {dropped} messages were dropped. The list keeps {mostEntries}.
              </p>
            )}
          </div>
          <div style={{ position: 'relative', display: 'grid', minHeight: '0' }}>
            <MessageList {...context} entries={entries} />
            {!entries.length && (
              <p class="empty">
                {all.length
                  ? `None of the ${all.length} messages passes the filters.`
                  : 'No message has arrived since the inspector was opened. If the desk has loaded already, start a conversation. Diagnosis says what may be wrong.'}
              </p>
            )}
          </div>
        </div>
        {entry && <MessageDetail {...context} entry={entry} />}
      </div>
    </div>
  );
}
