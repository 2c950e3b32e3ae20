import * as z from 'zod/mini';
// Not by `z.core`, which holds all of zod.
import { $ZodCheckMinLength } from 'zod/v4/core';
import type { OpenString } from '../shared/openString';
import { entry } from './catalogueEntry';
import { numericString } from './projectId';

/** Who sent a message: the visitor, an operator (`Professional`) or an ibbü expert; from iAdvize's desk events reference. */
export type DeskParticipantType = OpenString<'Visitor' | 'Professional' | 'Expert'>;

/** zod measures whatever has a length; a length that is a list of billions of holes would hold the page up as it is compared. */
const isText = ({ value }: z.core.ParsePayload) => typeof value === 'string';
const notEmpty = () => new $ZodCheckMinLength({ check: 'min_length', minimum: 1, when: isText });
const identifier = () => z.string().check(notEmpty());
// zod infers of no shape that there are no fields, and of a string that none is known: the types say what is meant.
const anyFields = () => z.looseObject({}) as z.ZodMiniType<Readonly<Record<string, unknown>>>;
const participantType = () => z.string() as z.ZodMiniType<DeskParticipantType>;

const conversation = () => ({
  /** The conversation's id, a non-empty string (a UUID in the docs' example); from iAdvize's desk events reference. */
  conversationId: identifier(),
});

/** The catalogue: every known event of the iAdvize desk, by the name of its handler. */
export const deskEvents = {
  /**
   * A conversation arrives, or is there as the desk is refreshed: ids repeat.
   *
   * Standing: documented (iAdvize's desk events reference).
   */
  onConversationAdded: entry({
    name: 'CONVERSATION_ADDED',
    standing: 'documented',
    description: 'A conversation arrives, or is there as the desk is refreshed: ids repeat.',
    payload: () => ({
      ...conversation(),
      /** The iAdvize project's id: a number or a numeric string on the wire, delivered as a number. */
      projectId: z.union([z.number(), z.string().check(z.regex(numericString))]),
    }),
  }),
  /**
   * A conversation gets the focus: clicked on, alone, or as another leaves.
   *
   * Standing: documented (iAdvize's desk events reference).
   */
  onConversationFocused: entry({
    name: 'CONVERSATION_FOCUSED',
    standing: 'documented',
    description: 'A conversation gets the focus: clicked on, alone, or as another leaves.',
    payload: conversation,
  }),
  /**
   * A conversation loses the focus: to another, or as it leaves.
   *
   * Standing: documented (iAdvize's desk events reference).
   */
  onConversationFocusLost: entry({
    name: 'CONVERSATION_FOCUS_LOST',
    standing: 'documented',
    description: 'A conversation loses the focus: to another, or as it leaves.',
    payload: conversation,
  }),
  /**
   * A conversation's state box is clicked on.
   *
   * Standing: documented (iAdvize's desk events reference; the state box is the conversation's tab).
   */
  onConversationStateBoxClicked: entry({
    name: 'CONVERSATION_STATE_BOX_CLICKED',
    standing: 'documented',
    description: "A conversation's state box is clicked on.",
    payload: conversation,
  }),
  /**
   * A conversation's visitor is known or changes.
   *
   * Standing: unpublished (the envelope is in iAdvize's desk events reference, and that it comes on arrival, authentication or
   * an operator's edit; the visitor's fields are not).
   */
  onConversationVisitorUpdated: entry({
    name: 'CONVERSATION_VISITOR_UPDATED',
    standing: 'unpublished',
    description: "A conversation's visitor is known or changes.",
    payload: () => ({
      ...conversation(),
      /** The visitor as the desk sent it; untrusted, and its fields are unpublished, so prefer `profile`. */
      visitor: anyFields(),
    }),
  }),
  /**
   * A conversation leaves the desk: closed, transferred or snoozed.
   *
   * Standing: by analogy (the event is in iAdvize's desk events reference; its payload follows its siblings').
   */
  onConversationRemoved: entry({
    name: 'CONVERSATION_REMOVED',
    standing: 'by analogy',
    description: 'A conversation leaves the desk: closed, transferred or snoozed.',
    payload: conversation,
  }),
  /**
   * The agent's status changes on a channel.
   *
   * Standing: unpublished (the statuses are in iAdvize's desk events reference, the payload's shape is not).
   */
  onAvailabilityUpdated: entry({
    name: 'AVAILABILITY_UPDATED',
    standing: 'unpublished',
    description: "The agent's status changes on a channel.",
    payload: () => ({
      /** Where the statuses may stand, as a list or a record; unpublished, so read the normalised `availability`. */
      availabilities: z.optional(z.unknown()),
      /** The status by channel, normalised; `{}` where the payload held none. */
      availability: z.optional(z.unknown()),
    }),
  }),
  /**
   * A message is sent in a conversation, focused or not.
   *
   * Standing: unpublished (its name is not in iAdvize's desk events reference, which has one field,
   * `conversationParticipantType`: by that it is recognised, and `CONVERSATION_MESSAGE` is this package's name for it).
   *
   * @experimental
   */
  onConversationMessage: entry({
    name: 'CONVERSATION_MESSAGE',
    standing: 'unpublished',
    description: 'A message is sent in a conversation, focused or not.',
    recognisedBy: 'conversationParticipantType',
    payload: () => ({
      /** Who sent the message; from iAdvize's desk events reference. */
      conversationParticipantType: participantType(),
      /** The conversation's id, where the desk sends it; unpublished. */
      conversationId: z.optional(identifier()),
    }),
  }),
};
