import type { FakeDesk } from '../desk/fakeDesk';
import type { Author } from './picture';

/** What a conversation may be added with, as of any FakeDesk. */
export type ConversationFacts = Parameters<FakeDesk['addConversation']>[0];

/** The `window.fakeDesk` of the page `dist/fake-desk.html`: a FakeDesk whose page shows what it does, and outlives a reload. */
export interface FakeDeskOnPage extends FakeDesk {
  /** As of any FakeDesk; the page also shows what the visitor says first, which no event tells. */
  readonly addConversation: (facts?: ConversationFacts, opening?: string) => string;
  /** As of any FakeDesk; the page also shows the text, which the event doesn't hold. */
  readonly receiveMessage: (id: string, from: Author, text?: string) => void;
  /**
   * Reloads the page for real, soon after the call; the new page announces the conversations whose ids are in `keep`, and
   * mentions no other. Default: all are kept.
   */
  readonly reload: FakeDesk['reload'];
}
