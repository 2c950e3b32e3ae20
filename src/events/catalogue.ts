import * as z from 'zod/mini';
// Not by `z.core`, which contains all of zod.
import { $ZodCheckMaxLength, $ZodCheckMinLength } from 'zod/v4/core';
import type { OpenString } from '../shared/openString';
import { catalogueEntry } from './catalogueEntry';
import { longestConversationId } from './conversationId';
import { numericString } from './projectId';

/** Who sent a message: the visitor, an operator (`Professional`) or an ibbü expert. From iAdvize's desk events reference. */
export type DeskParticipantType = OpenString<'Visitor' | 'Professional' | 'Expert'>;

const reference = "iAdvize's desk events reference (docs.iadvize.dev/technologies/desk-events/reference)";

/** zod measures everything that has a length. To compare a length that is a list of billions of holes would block the page. */
const isText = ({ value }: z.core.ParsePayload) => typeof value === 'string';
const notEmpty = () => new $ZodCheckMinLength({ check: 'min_length', minimum: 1, when: isText });
const notLong = () => new $ZodCheckMaxLength({ check: 'max_length', maximum: longestConversationId, when: isText });
// zod's numbers are finite.
const identifier = () => z.union([z.string().check(notEmpty(), notLong()), z.number()]);
// A record is a plain object. zod's objects may be anything but a list, and zod would list each of a typed array's million indexes.
const anyFields = () => z.record(z.string(), z.unknown()) as z.ZodMiniType<Readonly<Record<string, unknown>>>;
// zod can't infer which strings are known: the type says what is meant.
const participantType = () => z.string() as z.ZodMiniType<DeskParticipantType>;

const conversation = {
  /**
   * The conversation's id, a string of 1 to 1,000 characters (a UUID in the docs' example). A finite number on the wire is delivered as a
   * string. From iAdvize's desk events reference.
   */
  conversationId: identifier(),
};

/** Every known event of the iAdvize desk, by the method of the client that subscribes to it. */
export const deskEventCatalogue = {
  /**
   * A conversation arrives on the desk, or is still there after the desk was refreshed, so an id can repeat.
   *
   * Evidence: documented (iAdvize's desk events reference).
   */
  onConversationAdded: catalogueEntry({
    name: 'CONVERSATION_ADDED',
    evidence: 'documented',
    description:
      'A conversation arrives on the desk, or is still there after the desk was refreshed, so an id can repeat.',
    source: reference,
    payload: {
      ...conversation,
      /** The iAdvize project's id: a number or a numeric string on the wire, delivered as a number. */
      projectId: z.union([z.number(), z.string().check(z.regex(numericString))]),
    },
  }),
  /**
   * A conversation gets the focus: the operator clicks on it, it is the only one open, or the desk picks it after another one left.
   *
   * Evidence: documented (iAdvize's desk events reference).
   */
  onConversationFocused: catalogueEntry({
    name: 'CONVERSATION_FOCUSED',
    evidence: 'documented',
    description:
      'A conversation gets the focus: the operator clicks on it, it is the only one open, or the desk picks it after another one left.',
    source: reference,
    payload: conversation,
  }),
  /**
   * A conversation loses the focus: the operator clicks on another one, or closes, snoozes or transfers this one.
   *
   * Evidence: documented (iAdvize's desk events reference).
   */
  onConversationFocusLost: catalogueEntry({
    name: 'CONVERSATION_FOCUS_LOST',
    evidence: 'documented',
    description:
      'A conversation loses the focus: the operator clicks on another one, or closes, snoozes or transfers this one.',
    source: reference,
    payload: conversation,
  }),
  /**
   * The operator clicks on a conversation's state box.
   *
   * Evidence: documented (iAdvize's desk events reference; the state box is the conversation's tab at the left).
   */
  onConversationStateBoxClicked: catalogueEntry({
    name: 'CONVERSATION_STATE_BOX_CLICKED',
    evidence: 'documented',
    description: "The operator clicks on a conversation's state box.",
    source: `${reference}; the state box is the conversation's tab at the left`,
    payload: conversation,
  }),
  /**
   * A conversation's visitor becomes known or changes.
   *
   * Evidence: unpublished (iAdvize's desk events reference has the envelope, and says that the event comes on arrival, on
   * authentication and on an operator's edit; it doesn't list the visitor's fields).
   */
  onConversationVisitorUpdated: catalogueEntry({
    name: 'CONVERSATION_VISITOR_UPDATED',
    evidence: 'unpublished',
    description: "A conversation's visitor becomes known or changes.",
    source: `${reference} has the envelope, and says that the event comes on arrival, on authentication and on an operator's edit; it doesn't list the visitor's fields`,
    payload: {
      ...conversation,
      /** The visitor as the desk sent it. Untrusted. Its fields are unpublished, so prefer `profile`. */
      visitor: anyFields(),
    },
  }),
  /**
   * A conversation leaves the desk: it is closed, transferred or snoozed.
   *
   * Evidence: inferred (iAdvize's desk events reference has the event; its payload follows its siblings').
   */
  onConversationRemoved: catalogueEntry({
    name: 'CONVERSATION_REMOVED',
    evidence: 'inferred',
    description: 'A conversation leaves the desk: it is closed, transferred or snoozed.',
    source: `${reference} has the event; its payload follows its siblings'`,
    payload: conversation,
  }),
  /**
   * The agent's availability changes on a channel.
   *
   * Evidence: unpublished (iAdvize's desk events reference has the statuses, but not the payload's shape).
   */
  onAvailabilityUpdated: catalogueEntry({
    name: 'AVAILABILITY_UPDATED',
    evidence: 'unpublished',
    description: "The agent's availability changes on a channel.",
    source: `${reference} has the statuses, but not the payload's shape`,
    payload: {
      /** The statuses, as a list or a record. This shape is unpublished, so read the normalized `availability`. */
      availabilities: z.optional(z.unknown()),
      /** The status by channel, normalized; `{}` if the payload held no status in a known shape. */
      availability: z.optional(z.unknown()),
    },
  }),
  /**
   * Somebody sends a message in a conversation, focused or not.
   *
   * Evidence: unpublished (iAdvize's desk events reference has one field, `conversationParticipantType`, and no name: the event
   * is recognized by that field, and `CONVERSATION_MESSAGE` is this package's name for it).
   *
   * @experimental
   */
  onConversationMessage: catalogueEntry({
    name: 'CONVERSATION_MESSAGE',
    evidence: 'unpublished',
    description: 'Somebody sends a message in a conversation, focused or not.',
    source: `${reference} has one field, conversationParticipantType, and no name: the event is recognized by that field, and CONVERSATION_MESSAGE is this package's name for it`,
    recognizedBy: 'conversationParticipantType',
    payload: {
      /** Who sent the message. From iAdvize's desk events reference. */
      conversationParticipantType: participantType(),
      /** The conversation's id, if the desk sends it; unpublished. A finite number on the wire is delivered as a string. */
      conversationId: z.optional(identifier()),
    },
  }),
};
