import { frameMarkup, postFrom } from '../browser/crmPage';
import { everyMessage } from '../browser/deskMessages';
import { loadFrame, openCrmWithDesk } from './crmTab';
import { expect, test } from './engineTest';
import { until } from './until';

test('names the origin that the source posts from, and distinguishes it from noise', async ({ tab, site }) => {
  await openCrmWithDesk(tab, site, frameMarkup('stranger', `${site.other.origin}/desk`));
  await tab.evaluate((origin) => {
    const source = () => document.querySelector<HTMLIFrameElement>('#desk');
    window.deskClient = window.IAdvizeDeskEvents.createDeskClient({ origins: [origin], source });
  }, site.desk.origin);
  const desk = await loadFrame(tab, 'desk', `${site.second.origin}/desk`);
  await postFrom(await tab.frameIn('stranger'), 'parent', ...everyMessage);
  await postFrom(desk, 'parent', ...everyMessage);
  const received = 2 * everyMessage.length;
  const hints = await until('message from both windows', async () => {
    const diagnosis = await tab.evaluate(() => window.deskClient.diagnose());
    return diagnosis.received === received ? diagnosis.hints : undefined;
  });
  expect(hints).toStrictEqual([
    { code: 'source-origin', message: expect.stringContaining(site.second.origin), count: everyMessage.length },
  ]);
});
