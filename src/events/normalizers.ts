import { type DeskAvailability, normalizeAvailability } from './availability';
import { normalizeProjectId } from './projectId';
import { normalizeVisitor, type VisitorProfile } from './visitorProfile';

/** What normalising adds to a payload, or puts in the place of its own field, by handler. */
export interface NormalizedFields<Payload> {
  onConversationAdded: Payload extends { projectId: unknown }
    ? {
        /** The iAdvize project's id; from iAdvize's desk events reference. */
        readonly projectId: number;
      }
    : {
        /** The iAdvize project's id, where the desk sent it. */
        readonly projectId?: number | undefined;
      };
  onConversationVisitorUpdated: {
    /** The visitor read into one vocabulary; untrusted. */
    readonly profile: VisitorProfile;
  };
  onAvailabilityUpdated: {
    /** The agent's status by channel; `{}` where the payload held none in a form that is known. */
    readonly availability: DeskAvailability;
  };
  onConversationMessage: {
    /** The name that came on the wire, prefix included; the real one is unpublished. */
    readonly wireName: string;
  };
}

/** A validated payload, before its fields are looked at. */
export type ValidPayload = Readonly<Record<string, unknown>>;

type Normalizer = (payload: ValidPayload, wireName: string) => object;

const normalizers: { readonly [handler: string]: Normalizer | undefined } = {
  onConversationAdded: ({ projectId }) => ({ projectId: normalizeProjectId(projectId) }),
  onConversationVisitorUpdated: ({ visitor }) => ({ profile: normalizeVisitor(visitor) }),
  onAvailabilityUpdated: (payload) => ({ availability: normalizeAvailability(payload) }),
  onConversationMessage: (_payload, wireName) => ({ wireName }),
} satisfies Record<keyof NormalizedFields<unknown>, Normalizer>;

/** The fields that the event of this handler has beside those of its payload. */
export function normalizedFieldsOf(handler: string, payload: ValidPayload, wireName: string): object | undefined {
  return normalizers[handler]?.(payload, wireName);
}
