import { createDeskClient, type DeskClient, type DeskClientOptions, type VisitorProfile } from 'iadvize-desk-events';
import type { FollowedDesk, SharedDeskMembers } from 'iadvize-desk-events/tabs';
import { followDeskOn } from '../../../src/tabs/followDesk';
import { shareDeskOn } from '../../../src/tabs/shareDesk';
import { post } from '../../api/postMessage';
import type { SimulatedBrowser, SimulatedTab } from './simulatedBrowser';

/** The name of the channel if none is given. */
export const channelName = 'iadvize-desk-events/1/desk/';

/** A tab that has the desk. */
export interface HostTab extends SimulatedTab {
  readonly client: DeskClient;
  readonly shared: DeskClient & SharedDeskMembers;
  /** What went wrong. */
  readonly errors: unknown[];
}

/** A tab that follows. */
export interface FollowerTab extends SimulatedTab {
  readonly desk: FollowedDesk;
  readonly errors: unknown[];
}

/** Opens a tab that shares a desk. */
export function openHost(browser: SimulatedBrowser, options: DeskClientOptions = {}): HostTab {
  const tab = browser.openTab();
  const errors: unknown[] = [];
  const onHandlerError = (error: unknown) => errors.push(error);
  const client = createDeskClient({ onHandlerError, ...options });
  const shared = shareDeskOn(tab.page, client, { onHandlerError });
  shared.ready.catch(onHandlerError);
  const crash = () => {
    tab.crash();
    // The client listens on the one window of the tests, so it has to go as well.
    client.close();
  };
  return { ...tab, crash, client, shared, errors };
}

/** Opens a tab that follows the desk. */
export function openFollower(browser: SimulatedBrowser, isVisible = false): FollowerTab {
  const tab = browser.openTab();
  tab.setVisible(isVisible);
  const errors: unknown[] = [];
  const desk = followDeskOn(tab.page, { onHandlerError: (error) => errors.push(error) }) as FollowedDesk;
  return { ...tab, desk, errors };
}

/** The desk posts an event. */
export const say = (name: string, fields: object): void => post({ event: `com.iadvize.desk.${name}`, ...fields });

/** A conversation whose visitor has this customer number gets the focus. */
export function popUp(conversationId: string, externalUserId: string): void {
  say('CONVERSATION_VISITOR_UPDATED', { conversationId, visitor: { externalUserId } });
  say('CONVERSATION_FOCUSED', { conversationId });
}

/** The customer number of a visitor. */
export const customerOf = ({ profile }: { readonly profile: VisitorProfile }): string | undefined => profile.externalId;
