import type { DeskMessageRejection } from '../../src/index';
import { postFrom } from '../browser/crmPage';
import { everyMessage, marker } from '../browser/deskMessages';
import type { Evaluates } from '../browser/evaluates';
import { expectOnlyMarker, expectRejections } from '../browser/recorder';

/** The CRM page that is recorded, the real desk or how that comes back after the stranger, and the window to which it posts. */
export interface Parties {
  readonly crm: Evaluates;
  readonly desk: Evaluates | (() => Promise<Evaluates>);
  readonly deskPostsTo?: 'parent' | 'opener';
}

/** Makes sure that one message of each kind, posted by a stranger, is refused, and that the desk's own next one is all that arrives. */
export async function expectRefusal(
  { crm, desk, deskPostsTo = 'parent' }: Parties,
  post: () => Promise<unknown>,
  reason: DeskMessageRejection['reason'],
  origin: string,
): Promise<void> {
  await post();
  const rejections = everyMessage.map(() => ({ reason, origin }));
  await expectRejections(crm, rejections);
  const speaker = typeof desk === 'function' ? await desk() : desk;
  await expectOnlyMarker(crm, () => postFrom(speaker, deskPostsTo, marker.posted));
  await expectRejections(crm, rejections);
}
