import type { DeskClient } from 'iadvize-desk-events';

/** Opens the record of each visitor that the agent talks to, by the id that the site itself gave the visitor. */
export function openRecords(desk: Pick<DeskClient, 'onFocusedVisitor'>, open: (customerId: string) => void) {
  return desk.onFocusedVisitor(({ profile }) => {
    if (profile.externalId) open(profile.externalId);
  });
}
