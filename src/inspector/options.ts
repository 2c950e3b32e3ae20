import type { DeskClientMembers, DeskEventDefinitions, DeskSource } from 'iadvize-desk-events';
import { deskEvents } from 'iadvize-desk-events';
import { checkedOrigins } from '../intake/origins';
import { createRegistry } from '../intake/registry';
import { checkSource } from '../intake/source';
import { misuse } from '../shared/misuse';
import { ownFieldsOf } from '../shared/ownFields';

/** The members of a client that the inspector uses: it reads the client's state and its diagnosis. */
export type InspectedDesk = Pick<DeskClientMembers, 'state' | 'diagnose' | 'onUnknownEvent'>;

/** The options of `openInspector`. Each can be left out. */
export interface InspectorOptions {
  /**
   * The exact origins that the desk may post from, as for `createDeskClient`. They matter only without a `desk`: otherwise the panel shows
   * what that client accepts. Default: both of iAdvize's platforms.
   */
  readonly origins?: readonly string[] | undefined;
  /** Which frame, window or popup is the desk, as for `createDeskClient`. It matters only without a `desk`. Default: every window of those origins. */
  readonly source?: DeskSource | undefined;
  /**
   * The entries of the client, if it has others than the standard ones. The panel checks refused payloads by them again, to show where and
   * why a schema refused them. Default: `deskEvents`.
   */
  readonly events?: DeskEventDefinitions | undefined;
  /** Where the panel is docked if nothing is remembered from before. Default: `'bottom'`. */
  readonly dock?: 'bottom' | 'right' | undefined;
  /**
   * Whether the panel starts as a small button. It watches the desk meanwhile, and renders nothing until somebody clicks on the button.
   * Default: `false`.
   */
  readonly minimized?: boolean | undefined;
  /** The address of the guide “Nothing arrives”, for links at the hints. Default: the hints name the guide, without a link. */
  readonly guideUrl?: string | undefined;
}

/** Returns the options' own fields, checked. Throws a `TypeError` that names the option if one can't be used. */
export function checkedInspectorOptions(options: InspectorOptions) {
  if (Object(options) !== options) throw misuse('openInspector: options', 'an object', options);
  const { origins, source, events = deskEvents, dock = 'bottom', minimized, guideUrl } = ownFieldsOf(options);
  if (origins !== undefined) checkedOrigins(origins);
  if (source !== undefined) checkSource(source);
  if (dock !== 'bottom' && dock !== 'right') throw misuse('dock', "'bottom' or 'right'", dock);
  if (guideUrl !== undefined && !/^https?:\/\//.test(String(guideUrl))) {
    throw misuse('guideUrl', 'an address that starts with https:// or http://', guideUrl);
  }
  return { origins, source, events, registry: createRegistry(events, []), dock, minimized: !!minimized, guideUrl };
}

/** The options as the panel uses them. */
export type CheckedInspectorOptions = ReturnType<typeof checkedInspectorOptions>;

/** Throws a `TypeError` if the value isn't a client. */
export function checkDesk(desk: InspectedDesk | undefined): void {
  const { state, diagnose, onUnknownEvent } = ownFieldsOf(desk);
  if (desk === undefined || (state && typeof diagnose === 'function' && typeof onUnknownEvent === 'function')) return;
  throw misuse('openInspector: desk', 'a client that createDeskClient returned', desk);
}
