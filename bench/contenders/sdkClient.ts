import type * as DeskEvents from '../../src/index';
import type { Contender, DeskPlace } from './contender';

declare global {
  interface Window {
    /** The global of the script-tag build. */
    readonly IAdvizeDeskEvents: typeof DeskEvents;
  }
}

let client: DeskEvents.DeskClient | undefined;

/** A client of the package, whichever build of it the page has loaded, with a handler for each event. */
const clientOf = (optionsOf: (desk: DeskPlace) => DeskEvents.DeskClientOptions): Contender => ({
  listen(place, note) {
    const desk = window.IAdvizeDeskEvents.createDeskClient(optionsOf(place));
    desk.onConversationAdded(note);
    desk.onConversationFocused(note);
    desk.onConversationFocusLost(note);
    desk.onConversationStateBoxClicked(note);
    desk.onConversationVisitorUpdated(note);
    desk.onConversationRemoved(note);
    desk.onAvailabilityUpdated(note);
    desk.onConversationMessage(note);
    client = desk;
  },
  rejected: () => client?.diagnose().rejected.origin ?? 0,
});

/** One that knows the desk by its origin, as the listeners by hand do. */
export const sdkClient = clientOf(({ origin }) => ({ origins: [origin] }));

/** One that knows its frame too, and so hears of its reloads. */
export const sdkWithSource = clientOf(({ origin, frame }) => ({ origins: [origin], source: frame }));
