import { openCrmWithDesk, postFrom } from './crmPage';
import { deskMessages, marker } from './deskMessages';
import { expect, test } from './siteTest';

const [first] = deskMessages;

/** What the page's handlers and its window saw. */
interface Observed {
  readonly heard: string[];
  readonly onWindow: string[];
  readonly unhandled: string[];
  readonly reported: Array<readonly [string, unknown]>;
}

for (const reporting of [true, false]) {
  const where = reporting ? 'onHandlerError' : "the window's error event";

  test(`gives what handlers throw to ${where}, and goes on with the other handlers`, async ({ page, site }) => {
    const { crm, desk } = await openCrmWithDesk(page, site);
    const observed = await crm.evaluateHandle(
      ({ origins, withCallback }) => {
        const seen: Observed = { heard: [], onWindow: [], unhandled: [], reported: [] };
        window.addEventListener('error', ({ error }) => seen.onWindow.push(error.message));
        window.addEventListener('unhandledrejection', ({ reason }) => seen.unhandled.push(String(reason)));
        const onHandlerError = (error: unknown, event: unknown) => {
          seen.reported.push([error instanceof Error ? error.message : 'not an error', event]);
        };
        const client = window.IAdvizeDeskEvents.createDeskClient({
          origins,
          ...(withCallback ? { onHandlerError } : {}),
        });
        client.onConversationAdded(() => {
          throw new Error('thrown');
        });
        client.onConversationAdded(async () => {
          throw new Error('rejected');
        });
        client.onConversationAdded(() => seen.heard.push('another handler'));
        client.onEvent(({ event }) => seen.heard.push(event));
        return seen;
      },
      { origins: [site.desk.origin], withCallback: reporting },
    );
    await postFrom(desk, 'parent', first?.posted, marker.posted);
    const errors = ['thrown', 'rejected'];
    await expect
      .poll(() => observed.jsonValue())
      .toStrictEqual({
        heard: ['another handler', first?.delivered.event, marker.delivered.event],
        onWindow: reporting ? [] : errors,
        unhandled: [],
        reported: reporting ? errors.map((message) => [message, first?.delivered]) : [],
      });
  });
}
