import { own, ownField } from '../shared/ownFields';
import { type DeskAvailability, normalizeAvailability } from './availability';
import { type ConversationIdAdded, normalizeConversationId } from './conversationId';
import type { StandardDeskEvents } from './deskEvents';
import { normalizeProjectId } from './projectId';
import type { Readers } from './readers';
import { profileWith, type VisitorProfileWith } from './visitorProfile';

/** What normalizing adds to a payload, or replaces in it, by method. */
interface NormalizedFields<Payload, Profile> {
  onConversationAdded: Payload extends { projectId: unknown }
    ? {
        /** The iAdvize project's id, a number. From iAdvize's desk events reference. */
        readonly projectId: number;
      }
    : {
        /** The iAdvize project's id, a number; undefined if the desk didn't send one. */
        readonly projectId?: number | undefined;
      };
  onConversationVisitorUpdated: {
    /** The visitor in one vocabulary, with what the `profile` option has read. Untrusted. */
    readonly profile: VisitorProfileWith<Profile>;
  };
  onAvailabilityUpdated: {
    /** The agent's status by channel; `{}` if neither the package nor the `availability` option found one in the payload. */
    readonly availability: DeskAvailability;
  };
  onConversationMessage: {
    /** The name that came on the wire, prefix included. The real one is unpublished. */
    readonly wireName: string;
  };
}

/** The fields that normalizing adds to the payload of one method only. */
export type FieldsOfMethod<Method, Payload, Profile = object> = Method extends keyof NormalizedFields<Payload, Profile>
  ? NormalizedFields<Payload, Profile>[Method]
  : object;

/** The fields that normalizing adds to the payload of a method: the conversation's id as text, and what is the method's own. */
export type FieldsAdded<Method, Payload, Profile = object> = ConversationIdAdded<Payload> &
  FieldsOfMethod<Method, Payload, Profile>;

type Normalizer<Method> = (payload: never, wireName: string, readers: Readers) => FieldsOfMethod<Method, object>;

const nothing = (_payload: object) => ({});

/**
 * What normalizing adds to the event of each method, besides the conversation's id as text, which every event has. A parameter's type is what the row reads of the payload, so an override's
 * schema has to return it.
 */
export const normalizers = {
  onConversationAdded: ({ projectId }: { readonly projectId?: number | string | undefined }) => ({
    projectId: normalizeProjectId(projectId),
  }),
  onConversationFocused: nothing,
  onConversationFocusLost: nothing,
  onConversationStateBoxClicked: nothing,
  onConversationVisitorUpdated: ({ visitor }: { readonly visitor: object }, _wireName: string, readers: Readers) => ({
    profile: profileWith(visitor, readers.profile(visitor)),
  }),
  onConversationRemoved: nothing,
  onAvailabilityUpdated: (payload: object, _wireName: string, readers: Readers) => ({
    availability: normalizeAvailability(payload, readers.availability(payload)),
  }),
  onConversationMessage: (_payload: object, wireName: string) => ({ wireName }),
} satisfies { readonly [Method in keyof StandardDeskEvents]: Normalizer<Method> };

/** The fields that the event of a method has besides those of its payload, or instead of them. */
export function normalizedFieldsOf(method: string, payload: object, wireName: string, readers: Readers): object {
  // A payload has what its method's row reads: the schema returned it, and the compiler checks an override's output.
  const rows: { readonly [method: string]: Normalizer<string> | undefined } = normalizers;
  const fields = own(rows, method)?.(payload as never, wireName, readers) ?? {};
  const id = ownField(payload, 'conversationId');
  const textId = normalizeConversationId(id);
  return textId === id ? fields : { ...fields, conversationId: textId };
}
