import type { DeskAvailability, DeskConversation, DeskState, VisitorProfile } from 'iadvize-desk-events';

/** Who wrote a message, in the desk's own words. `Professional` is an operator. */
export type Author = 'Visitor' | 'Professional' | 'Expert';

/** What the page knows about a conversation besides what the fake desk knows. */
export interface Thread {
  /** The conversation's number on this desk, from 1. */
  readonly number: number;
  readonly messages: Array<{ readonly author: Author; readonly text: string }>;
}

/** A conversation as the page shows it. */
export interface PictureConversation extends Thread {
  readonly id: string;
  readonly label: string;
  readonly profile: Partial<VisitorProfile>;
}

/** What the page shows. */
export interface DeskPicture {
  readonly conversations: readonly PictureConversation[];
  readonly focused: PictureConversation | undefined;
  readonly snoozed: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly availability: DeskAvailability;
}

/** Returns a conversation as the page shows it. It is named after its visitor if the visitor's name is known. */
export function pictureOfConversation(
  { id, profile }: DeskConversation,
  threads: ReadonlyMap<string, Thread>,
): PictureConversation {
  const { number, messages } = threads.get(id) ?? { number: 0, messages: [] };
  const label = [profile?.firstName, profile?.lastName].filter(Boolean).join(' ') || `Visitor ${number}`;
  return { id, number, messages, label, profile: profile ?? {} };
}

/** Returns the desk as the page shows it. */
export function pictureOf(
  { conversations, focusedConversation, availability }: DeskState,
  threads: ReadonlyMap<string, Thread>,
  snoozedLabels: ReadonlyMap<string, string>,
): DeskPicture {
  const shown = conversations.map((conversation) => pictureOfConversation(conversation, threads));
  return {
    conversations: shown,
    focused: shown.find(({ id }) => id === focusedConversation?.id),
    snoozed: Array.from(snoozedLabels, ([id, label]) => ({ id, label })),
    availability,
  };
}
