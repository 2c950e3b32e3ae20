import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { filterChoices, filterEntries, noFilter } from '../log/filterEntries';
import { type LogEntry, verdicts } from '../log/logEntry';
import { mostEntries } from '../log/messageLog';
import { verdictName, verdictTexts } from '../log/verdictTexts';
import { rowsInView, scrollTo } from '../panel/rowsInView';
import type { PanelContext } from '../panel/view';
import { clockText } from '../timeline/words';
import { MessageDetail } from './MessageDetail';

const rowHeight = 26;

/** The controls that choose which messages the list shows. */
function Filters({ session, view: { filter }, update }: PanelContext) {
  const counts = session.log.counts();
  const { events, conversations } = filterChoices(session.log.entries());
  const change = (part: Partial<typeof filter>) => update({ filter: { ...filter, ...part }, isAtEnd: true });
  return (
    <div class="tools">
      {verdicts.map((verdict) => {
        const isShown = !filter.hidden.has(verdict);
        // A verdict that nobody has seen needs no button, except for the usual ones, so that nothing moves.
        if (!counts[verdict] && ['unheard', 'source', 'shape'].includes(verdict)) return null;
        const toggle = () => {
          const hidden = new Set(filter.hidden);
          if (isShown) hidden.add(verdict);
          else hidden.delete(verdict);
          change({ hidden });
        };
        return (
          <button key={verdict} type="button" class="button chip" aria-pressed={isShown} onClick={toggle}>
            {verdictName(verdict)} {counts[verdict]}
          </button>
        );
      })}
      <select
        aria-label="Event"
        value={filter.event ?? ''}
        onChange={({ currentTarget: { value } }) => change({ event: value || undefined })}
      >
        <option value="">All events</option>
        {events.map((event) => (
          <option key={event} value={event}>
            {event}
          </option>
        ))}
      </select>
      <select
        aria-label="Conversation"
        value={String(filter.conversation ?? '')}
        onChange={({ currentTarget: { value } }) => change({ conversation: value ? Number(value) : undefined })}
      >
        <option value="">All conversations</option>
        {conversations.slice(0, 500).map((conversation) => (
          <option key={conversation} value={String(conversation)}>
            Conversation {conversation}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label="Text in names, origins and codes"
        placeholder="Find"
        value={filter.text}
        onInput={({ currentTarget: { value } }) => change({ text: value })}
      />
      <button
        type="button"
        class="button"
        onClick={() => {
          session.clear();
          update({ filter: noFilter, selected: undefined, revealed: new Set(), isAtEnd: true });
        }}
      >
        Clear
      </button>
    </div>
  );
}

function Row({
  entry,
  index,
  count,
  isSelected,
  onClick,
}: {
  readonly entry: LogEntry;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onClick: () => void;
}) {
  const { name, isReason } = verdictTexts[entry.verdict];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
    <div
      class="row"
      role="option"
      id={`message-${entry.id}`}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      style={{ top: `${index * rowHeight}px` }}
      onClick={onClick}
    >
      <span class="time">
        {clockText(entry.at)}
        <span class="wide">{clockText(entry.at, true).slice(-4)}</span>
      </span>
      <span class="verdict" data-verdict={entry.verdict}>
        {isReason && <span class="wide">Rejected: </span>}
        {name}
      </span>
      <span>{entry.event ?? entry.origin}</span>
      <span class="quiet">
        {entry.conversation && (
          <>
            <span class="wide">Conversation </span>#{entry.conversation}
          </>
        )}
      </span>
    </div>
  );
}

/** The list. Only the rows in view are in the page. */
function List({ view, update, entries }: PanelContext & { readonly entries: readonly LogEntry[] }) {
  const { listHeight, isAtEnd, selected } = view;
  const total = entries.length * rowHeight;
  // The head stays above the rows.
  const viewHeight = listHeight - rowHeight;
  const scrollTop = isAtEnd ? Math.max(0, total - viewHeight) : view.scrollTop;
  const { first, end } = rowsInView(scrollTop, viewHeight, rowHeight, entries.length);
  const selectedIndex = entries.findIndex(({ id }) => id === selected);

  const onScroll = ({ currentTarget: list }: TargetedEvent<HTMLElement>) => {
    const isEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 2;
    if (list.scrollTop !== view.scrollTop || isEnd !== isAtEnd) update({ scrollTop: list.scrollTop, isAtEnd: isEnd });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const list = event.currentTarget;
    const page = Math.max(1, Math.floor(viewHeight / rowHeight) - 1);
    const from = selectedIndex < 0 ? entries.length : selectedIndex;
    const targets: { readonly [key: string]: number } = {
      ArrowDown: selectedIndex < 0 ? 0 : from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: entries.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || !entries.length) return;
    event.preventDefault();
    const index = Math.min(entries.length - 1, Math.max(0, target));
    const top = scrollTo(index, list.scrollTop, list.clientHeight - rowHeight, rowHeight);
    update({ selected: entries[index]?.id, isAtEnd: false, scrollTop: top });
    list.scrollTop = top;
  };
  return (
    <div
      class="list"
      role="listbox"
      aria-label="Messages, newest last"
      tabIndex={0}
      aria-activedescendant={selectedIndex >= first && selectedIndex < end ? `message-${selected}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div class="row head" aria-hidden="true">
        <span>Time</span>
        <span>Verdict</span>
        <span>Event or origin</span>
        <span class="wide">Conversation</span>
      </div>
      <div class="rows" role="presentation" style={{ height: `${total}px` }}>
        {entries.slice(first, end).map((entry, offset) => (
          <Row
            key={entry.id}
            entry={entry}
            index={first + offset}
            count={entries.length}
            isSelected={entry.id === selected}
            onClick={() => update({ selected: entry.id, isAtEnd: false, scrollTop })}
          />
        ))}
      </div>
    </div>
  );
}

/** Every message that reached the window. */
export function MessagesTab(context: PanelContext) {
  const { session, view } = context;
  const all = session.log.entries();
  const entries = filterEntries(all, view.filter);
  const entry = all.find(({ id }) => id === view.selected);
  const dropped = session.log.dropped();
  return (
    <div class="messages">
      <Filters {...context} />
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
            <List {...context} entries={entries} />
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
