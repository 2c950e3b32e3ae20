import { filterChoices, noFilter } from '../log/filterEntries';
import { verdicts } from '../log/logEntry';
import { verdictName } from '../log/verdictTexts';
import type { PanelContext } from '../panel/panelState';

/** The controls that choose which messages the list shows. */
export function MessageFilters({ session, view: { filter }, update }: PanelContext) {
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
