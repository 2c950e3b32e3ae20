/** Where the desk is. */
export interface DeskPlace {
  readonly origin: string;
  readonly frame: HTMLIFrameElement;
}

/** What every contender does with a desk event: as little as shows that it came. */
export type NoteEvent = (event: { readonly event: string }) => void;

/** What a contender's script leaves in its page. */
export interface Contender {
  /** Starts to listen on the window; each desk event goes to `note`, once. */
  readonly listen: (desk: DeskPlace, note: NoteEvent) => void;
  /** How many messages were turned away, where the contender knows. */
  readonly rejected?: () => number;
}

declare global {
  interface Window {
    contender: Contender;
  }
}
