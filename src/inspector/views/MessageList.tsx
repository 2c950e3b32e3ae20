import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import type { LogEntry } from '../log/logEntry';
import { verdictTexts } from '../log/verdictTexts';
import type { PanelContext } from '../panel/panelState';
import { rowsInView, scrollTo } from '../panel/rowsInView';
import { clockText } from '../timeline/timeTexts';

const rowHeight = 26;

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
export function MessageList({ view, update, entries }: PanelContext & { readonly entries: readonly LogEntry[] }) {
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
