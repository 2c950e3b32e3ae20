import type { DeskClient, DeskEvent, DeskState, FocusedVisitor } from 'iadvize-desk-events';

/**
 * When the console is shown. `'busy'`: while there are conversations. `'always'`: all the time. `'manual'`: only when the agent or your code
 * opens it.
 */
export type DeskShow = 'busy' | 'always' | 'manual';

/** The detail of a `deskfocusedvisitor` event: the visitor that the agent is talking to. */
export interface FocusedVisitorDetail extends FocusedVisitor {
  /** Aborts as soon as that visitor is no longer the focused one, or the client closes. Pass it to your lookup. */
  readonly signal: AbortSignal;
}

/** The DOM events of `<iadvize-desk>` by name, in addition to those that every element has. They bubble, but don't leave a shadow tree. */
export interface DeskElementEventMap extends HTMLElementEventMap {
  /** A validated event of the desk. `detail` is the event as `onEvent` delivers it: a union that narrows on `event`. */
  deskevent: CustomEvent<DeskEvent>;
  /** The state of the desk, when the client is created and whenever the state changes. `detail` is the snapshot. */
  deskstate: CustomEvent<DeskState>;
  /**
   * The visitor that the agent is talking to, once the visitor is known, and again if the visitor's `profile` changes. `detail.signal`
   * aborts when somebody else, or nobody, has the focus.
   */
  deskfocusedvisitor: CustomEvent<FocusedVisitorDetail>;
}

/** What `<iadvize-desk>` adds to an element. Each property but `client` and `state` reflects the attribute of its name. */
export interface DeskElementMembers {
  /** The desk's address, as text. If it changes, the desk loads again. Default: `deskOrigins.ha`. */
  get src(): string;
  /** Sets the attribute. Null and undefined remove it. */
  set src(address: string | null | undefined);
  /**
   * The exact origins that the desk may post from, separated by spaces. It counts when the client is created.
   * Default: the origin of `src` if it is an iAdvize platform, or else `deskOrigins.ha`.
   */
  get origins(): string;
  /** Sets the attribute. Null and undefined remove it. */
  set origins(origins: string | null | undefined);
  /** When the console is shown. Any other text counts as `'busy'`. Default: `'busy'`. */
  get show(): DeskShow;
  /** Sets the attribute. Null and undefined remove it. */
  set show(show: DeskShow | null | undefined);
  /**
   * What the desk may use, as in an iframe's `allow` attribute. A change takes effect when the desk loads the next time. Default:
   * microphone, camera, autoplay and clipboard-write.
   */
  get allow(): string;
  /** Sets the attribute. Null and undefined remove it. */
  set allow(allow: string | null | undefined);
  /** The desk's name, for screen readers and for the element's own button. Default: `'iAdvize desk'`. */
  get label(): string;
  /** Sets the attribute. Null and undefined remove it. */
  set label(label: string | null | undefined);
  /**
   * Whether the console is open. The element changes it when the agent presses the button, and with the conversations if `show` is
   * `'busy'`. With `show="always"`, the console is always shown.
   */
  open: boolean;
  /**
   * The client of this desk. It exists while the element is in a page and for 3 s afterward, so an element that is moved keeps it. Otherwise
   * it is undefined. Reading it throws a `TypeError` if `origins` or `src` can't be used.
   */
  readonly client: DeskClient | undefined;
  /** What is known about the desk now. Without a client, it is the empty snapshot. Throws as `client` does. */
  readonly state: DeskState;
}

/** The element `<iadvize-desk>`: the agent desk in its iframe, with a client that listens before the desk loads. */
export interface DeskElement extends HTMLElement, DeskElementMembers {
  /** Adds a listener, for the element's own events with their details. */
  addEventListener<Type extends keyof DeskElementEventMap>(
    type: Type,
    listener: (this: DeskElement, event: DeskElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Adds a listener for any other event. */
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Removes a listener, for the element's own events with their details. */
  removeEventListener<Type extends keyof DeskElementEventMap>(
    type: Type,
    listener: (this: DeskElement, event: DeskElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  /** Removes a listener of any other event. */
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What a template may write on `<iadvize-desk>`, for the types of React, Svelte, Vue and others. The guide shows the lines for each. */
export interface DeskElementProps {
  /** The desk's address. If it changes, the desk loads again. Default: `deskOrigins.ha`. */
  src?: string | undefined;
  /** The exact origins that the desk may post from, separated by spaces. Default: that of the platform in `src`, or else `deskOrigins.ha`. */
  origins?: string | undefined;
  /** When the console is shown. Default: `'busy'`. */
  show?: DeskShow | undefined;
  /** What the desk may use, as in an iframe's `allow` attribute. Default: microphone, camera, autoplay and clipboard-write. */
  allow?: string | undefined;
  /** The desk's name, for screen readers and for the element's own button. Default: `'iAdvize desk'`. */
  label?: string | undefined;
  /** Whether the console is open. Default: `false`. */
  open?: boolean | undefined;
  /** Called with each validated event of the desk, in React 19 and Svelte 5. */
  ondeskevent?: ((event: DeskElementEventMap['deskevent']) => unknown) | undefined;
  /** Called with the state of the desk at first and whenever it changes, in React 19 and Svelte 5. */
  ondeskstate?: ((event: DeskElementEventMap['deskstate']) => unknown) | undefined;
  /** Called with the visitor that the agent is talking to, in React 19 and Svelte 5. */
  ondeskfocusedvisitor?: ((event: DeskElementEventMap['deskfocusedvisitor']) => unknown) | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    /** The agent desk in its iframe, with a client that listens before the desk loads. */
    'iadvize-desk': DeskElement;
  }
}
