import type { DeskWindowProblem } from '../../intake/source';
import type { CountsByOrigin } from './senderRecord';

/** What a client knows about itself and its desk, apart from the messages. */
export interface ClientCondition {
  /** The origins that it listens to. */
  readonly listed: ReadonlySet<string>;
  /** The origin of its page. */
  readonly pageOrigin: string;
  /** Whether it was closed. */
  readonly isClosed: boolean;
  /** Whether it has a source. */
  readonly hasSource: boolean;
  /** Whether it has a source, but the source has no open window now. */
  readonly lacksSource: boolean;
  /** Why the source has no window, if the source knows. */
  readonly sourceProblem: DeskWindowProblem | undefined;
  /** How many messages the source posted from each origin that isn't listed. */
  readonly fromSource: CountsByOrigin;
  /** Whether the source is a frame that the page doesn't render. */
  readonly isHidden: boolean;
  /** Whether the source is a frame that loads when it comes into view. */
  readonly isLazy: boolean;
  /** The names of the standard events that it leaves out. */
  readonly leftOut: ReadonlySet<string>;
}
