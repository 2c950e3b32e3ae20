/**
 * One desk for several tabs: `shareDesk` in the tab that has the desk, `followDesk` in the others.
 *
 * @module iadvize-desk-events/tabs
 */

export { followDesk } from './tabs/followDesk';
export type {
  FocusedVisitorOptions,
  FollowedDesk,
  FollowedDeskMembers,
  OneTabMembers,
  ShareableDesk,
  SharedDesk,
  SharedDeskMembers,
} from './tabs/members';
export type { ChannelOptions, CheckedFollowDeskOptions, FollowDeskOptions, ShareDeskOptions } from './tabs/options';
export { shareDesk } from './tabs/shareDesk';
