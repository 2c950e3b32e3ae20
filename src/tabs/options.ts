import type {
  CheckedDeskClientOptions,
  DeskClientOptions,
  DeskEventDefinitions,
  StandardDeskEvents,
} from 'iadvize-desk-events';

import { expectFunction, expectSignal, misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';

/** Which tabs belong together. */
export interface ChannelOptions {
  /** A name that the tabs of one desk have in common. If there are several desks, each needs its own name. Default: `'desk'`. */
  readonly channel?: string | undefined;
}

/** The options of `shareDesk`. Each can be left out. */
export interface ShareDeskOptions extends ChannelOptions {
  /**
   * Called with what a handler with `inOneTab` threw or rejected with, and with errors while sharing. Errors of other handlers go to the
   * client's own option. Default: the platform's `reportError`.
   */
  readonly onHandlerError?: ((error: unknown) => unknown) | undefined;
  /** Stops sharing when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** The options of `followDesk`. Each can be left out. */
export interface FollowDeskOptions<Events extends DeskEventDefinitions = StandardDeskEvents>
  extends ChannelOptions,
    Pick<DeskClientOptions<Events>, 'onHandlerError'> {
  /** Stops following when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** The options as `followDesk` takes them: their entries are checked one by one. */
export type CheckedFollowDeskOptions<Events extends DeskEventDefinitions = StandardDeskEvents> =
  FollowDeskOptions<Events> & {
    /**
     * The entries to listen to. Their schemas check each event as the sharing tab delivered it, which is the output of that tab's schema.
     * Default: `deskEvents`.
     */
    readonly events?: CheckedDeskClientOptions<Events>['events'];
  };

/** The options as far as they are checked here. */
type CheckedHere = ChannelOptions & Pick<ShareDeskOptions, 'signal'> & { readonly onHandlerError?: unknown };

/**
 * Returns a copy of the options' own fields, which inherits nothing. Throws a `TypeError` that names the option if one can't be used.
 */
export function checkedOptions<Options extends CheckedHere>(place: string, options: Options): Options {
  if (Object(options) !== options) throw misuse(`${place}: options`, 'an object', options);
  const own = ownFieldsOf(options);
  const { channel, onHandlerError, signal } = own;
  if (channel !== undefined && (typeof channel !== 'string' || !channel)) {
    throw misuse(`${place}: channel`, 'a name', channel);
  }
  if (onHandlerError !== undefined) expectFunction(onHandlerError, `${place}: onHandlerError`);
  expectSignal(signal, `${place}: signal`);
  return own;
}

/** The channel of tabs that name none. */
export const defaultChannel = 'desk';

/** Returns the name of the channel between the tabs, with which the names of their locks start. The number is the protocol's version. */
export const channelName = ({ channel = defaultChannel }: ChannelOptions): string =>
  `iadvize-desk-events/1/${channel}/`;
