import type { DeskEvent, DeskRejection, DeskUnknownEvent } from 'iadvize-desk-events';
import type { Drop } from './drops';
import { dropWords, shortId } from './dropWords';
import { breakable, element, find } from './elements';

const rowsAtMost = 200;

interface TimelineRow {
  readonly kind: 'event' | 'unknown' | 'rejected' | 'dropped';
  readonly title: string;
  readonly detail: string;
  readonly conversationId?: string | undefined;
}

const shortName = (wireName: string) => wireName.replace('com.iadvize.desk.', '');

function detailOf(event: DeskEvent): string {
  switch (event.event) {
    case 'com.iadvize.desk.CONVERSATION_ADDED':
      return `project ${event.projectId}`;
    case 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED': {
      const { firstName, lastName, email, externalId } = event.profile;
      return [[firstName, lastName].filter(Boolean).join(' '), email, externalId].filter(Boolean).join(', ');
    }
    case 'com.iadvize.desk.AVAILABILITY_UPDATED':
      return Object.entries(event.availability)
        .map(([channel, status]) => `${channel} ${status}`)
        .join(', ');
    case 'com.iadvize.desk.CONVERSATION_MESSAGE':
      return `from ${event.conversationParticipantType}`;
    default:
      return '';
  }
}

function elementOf({ kind, title, detail, conversationId }: TimelineRow): HTMLLIElement {
  const now = new Date();
  const time = element('time', 'entry-time', now.toLocaleTimeString('en-GB'));
  time.dateTime = now.toISOString();
  const row = element('li', 'entry', element('p', 'entry-title', ...breakable(title, /(?<=_)/)));
  row.dataset.kind = kind;
  if (detail) row.append(element('p', 'entry-detail', detail));
  const foot = element('p', 'entry-foot', time);
  if (conversationId) {
    const conversation = element('span', '', `conversation ${shortId(conversationId)}`);
    conversation.title = conversationId;
    foot.append(' · ', conversation);
  }
  row.append(foot);
  return row;
}

/** Lists events from the desk, rejected messages, and what the state dropped without an event, newest first. */
export function createTimeline() {
  const list = find('timeline', HTMLOListElement);
  const emptyHint = find('timeline-empty', HTMLElement);

  const show = (row: TimelineRow) => {
    list.prepend(elementOf(row));
    while (list.childElementCount > rowsAtMost) list.lastElementChild?.remove();
    emptyHint.hidden = true;
  };
  find('timeline-clear', HTMLButtonElement).addEventListener('click', () => {
    list.replaceChildren();
    emptyHint.hidden = false;
  });

  return {
    /** Adds a row for an event that passed every check. */
    addEvent: (event: DeskEvent) =>
      show({
        kind: 'event',
        title: shortName(event.event),
        detail: detailOf(event),
        conversationId: 'conversationId' in event ? event.conversationId : undefined,
      }),
    /** Adds a row for an event that the package doesn't know. */
    addUnknown: ({ event }: DeskUnknownEvent) =>
      show({ kind: 'unknown', title: shortName(event), detail: 'not in the catalogue' }),
    /** Adds a row for what the state dropped without an event. */
    addDrop: (drop: Drop) => show({ kind: 'dropped', ...dropWords(drop) }),
    /** Adds a row for a message that was refused. */
    addRejection: (rejection: DeskRejection) => {
      const places =
        rejection.reason === 'schema'
          ? [
              shortName(rejection.event),
              ...rejection.issues.map(({ path, code }) => `${path.map(String).join('.')} ${code}`.trim()),
            ]
          : [];
      show({
        kind: 'rejected',
        title: `Rejected: ${rejection.reason}`,
        detail: [...places, `from ${rejection.origin}`].join(', '),
      });
    },
  };
}
