import { createFakeDesk } from '../../src/testing';

/** What a desk's document announces, and when. */
export interface Announcement {
  /** The conversations that are open, in order. */
  readonly ids: readonly string[];
  /** Which of them has the focus. */
  readonly focusedId?: string;
  /** The agent's status by channel. Default: the desk doesn't post it. */
  readonly availability?: Readonly<Record<string, 'AVAILABLE' | 'UNAVAILABLE'>>;
  /** In the document's head, which is before its load event, or 2 s after that event. Default: in its head. */
  readonly moment?: 'in its head' | 'at its load' | '2 s after its load';
}

function messagesOf({ ids, focusedId, availability }: Announcement): unknown[] {
  const messages: unknown[] = [];
  const desk = createFakeDesk({ post: (message) => messages.push(message) });
  for (const conversationId of ids) {
    desk.send('CONVERSATION_ADDED', { conversationId, projectId: 1234 });
    const visitor = { visitorId: `visitor of ${conversationId}` };
    desk.send('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor });
  }
  if (focusedId) desk.send('CONVERSATION_FOCUSED', { conversationId: focusedId });
  if (availability) desk.send('AVAILABILITY_UPDATED', { availability });
  return messages;
}

/** A desk's document that announces conversations by itself, to the page that embeds or opened it. */
export function announcingPage(announcement: Announcement, content = ''): string {
  const starts = {
    'in its head': 'announce();',
    'at its load': "addEventListener('load', announce);",
    '2 s after its load': "addEventListener('load', () => setTimeout(announce, 2000));",
  };
  const start = starts[announcement.moment ?? 'in its head'];
  return `<!doctype html><title>Desk</title><script>
    function announce() {
      for (const message of ${JSON.stringify(messagesOf(announcement))}) (opener ?? parent).postMessage(message, '*');
    }
    ${start}
  </script>${content}`;
}
