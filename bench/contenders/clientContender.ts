import type { DeskClient, DeskClientOptions, DeskEventDefinitions } from 'iadvize-desk-events';
import type { Contender, DeskPlace } from './contender';

type CreateClient = (options: Pick<DeskClientOptions<DeskEventDefinitions>, 'origins' | 'source'>) => DeskClient;

/** A client of this package that knows its desk's origin and frame, with a handler for each event. */
export function clientContender(createClient: CreateClient): Contender {
  let client: DeskClient | undefined;
  return {
    listen({ origin, frame }: DeskPlace, note) {
      client = createClient({ origins: [origin], source: frame });
      client.onConversationAdded(note);
      client.onConversationFocused(note);
      client.onConversationFocusLost(note);
      client.onConversationStateBoxClicked(note);
      client.onConversationVisitorUpdated(note);
      client.onConversationRemoved(note);
      client.onAvailabilityUpdated(note);
      client.onConversationMessage(note);
    },
    rejected: () => client?.diagnose().rejected.origin ?? 0,
  };
}
