import type { DeskAvailability, DeskConversation, DeskState, VisitorProfile } from 'iadvize-desk-events';

/** Who writes, by the desk's word for it: `Professional` is an operator. */
export type Author = 'Visitor' | 'Professional' | 'Expert';

/** What the page keeps of a conversation beside what the fake desk does. */
export interface Thread {
  /** The how manieth conversation of this desk it is. */
  readonly number: number;
  readonly messages: Array<{ readonly author: Author; readonly text: string }>;
}

/** A conversation as the page shows it. */
export interface PictureConversation extends Thread {
  readonly id: string;
  readonly label: string;
  readonly profile: Partial<VisitorProfile>;
}

/** What the page is to show. */
export interface DeskPicture {
  readonly conversations: readonly PictureConversation[];
  readonly focused: PictureConversation | undefined;
  readonly snoozed: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly availability: DeskAvailability;
}

/** A conversation as the page shows it, named after its visitor as far as the name is known. */
export function pictureOfConversation(
  { id, profile }: DeskConversation,
  threads: ReadonlyMap<string, Thread>,
): PictureConversation {
  const { number, messages } = threads.get(id) ?? { number: 0, messages: [] };
  const label = [profile?.firstName, profile?.lastName].filter(Boolean).join(' ') || `Visitor ${number}`;
  return { id, number, messages, label, profile: profile ?? {} };
}

/** The desk as the page shows it. */
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
