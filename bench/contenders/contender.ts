/** Where the desk is. */
export interface DeskPlace {
  readonly origin: string;
  readonly frame: HTMLIFrameElement;
}

/** A desk event's payload, as the desk posts it. */
export type Payload = Readonly<Record<string, unknown>>;

/** What every contender calls with each event that it delivers. */
export type NoteEvent = (event?: unknown) => void;

/** What a contender's script leaves in its page. */
export interface Contender {
  /** Starts to listen on the window; `note` is the handler. */
  readonly listen: (desk: DeskPlace, note: NoteEvent) => void | Promise<void>;
  /** The message that carries a payload in another SDK's protocol. Left out, the payload is posted as the desk posts it. */
  readonly messageOf?: (payload: Payload, desk: DeskPlace) => MessageEventInit;
  /** How many messages the contender rejected, if it counts them. */
  readonly rejected?: () => number;
}

declare global {
  interface Window {
    contender: Contender;
  }
}
