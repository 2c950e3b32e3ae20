import type { FakeDesk } from '../desk/fakeDesk';
import type { Author } from './picture';

/** What `addConversation` of any FakeDesk takes. */
export type ConversationFacts = Parameters<FakeDesk['addConversation']>[0];

/** The `window.fakeDesk` of the page `dist/fake-desk.html`: a FakeDesk that the page shows, and that survives a reload of the page. */
export interface FakeDeskOnPage extends FakeDesk {
  /** Does what any FakeDesk does. The page also shows `opening` as the visitor's first message. No event contains it. */
  readonly addConversation: (facts?: ConversationFacts, opening?: string) => string;
  /** Does what any FakeDesk does. The page also shows the text, which isn't in the event. */
  readonly receiveMessage: (id: string, from: Author, text?: string) => void;
  /**
   * Reloads the page for real, soon after the call. The new page announces the conversations whose ids are in `keep`, and doesn't
   * mention the others. Default: it announces all of them.
   */
  readonly reload: FakeDesk['reload'];
}
