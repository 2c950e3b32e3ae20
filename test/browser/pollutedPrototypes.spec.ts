import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { marker } from './deskMessages';
import { expect, test } from './siteTest';

/** What a careless parser of the page's address may put on Object.prototype, before any script of the package runs. */
const fields = {
  ...{ origins: ['https://evil.example'], source: 'polluted', signal: 'polluted', events: 'polluted' },
  ...{ onRejected: 'polluted', onHandlerError: 'polluted', once: 'polluted', where: 'polluted', timeout: 'polluted' },
  ...{ capture: 'polluted', passive: 'polluted', window: 'polluted', contentWindow: 'polluted', frame: 'polluted' },
  ...{ get: 'polluted', set: 'polluted', value: 'polluted', writable: 'polluted', module: 'polluted' },
  ...{ define: 'polluted', amd: 'polluted', IAdvizeDeskEvents: 'polluted' },
};

for (const name of Object.keys(fields)) {
  test(`the early script and the script-tag file hear the desk alone if every object inherits ${name}`, async ({
    page,
    site,
  }) => {
    const early = site.crm.serve('/early.js', await readFile(join(__dirname, '../../dist/early.js'), 'utf8'));
    const pollute = `Object.prototype[${JSON.stringify(name)}] = ${JSON.stringify(Reflect.get(fields, name))};`;
    const create = `
      window.heard = [];
      const client = IAdvizeDeskEvents.createDeskClient({
        origins: ['${site.desk.origin}'],
        source: () => document.querySelector('#desk'),
      });
      client.onConversationFocused(({ conversationId }) => heard.push(conversationId));
      client.state.subscribe(() => {});
      client.onFocusedVisitor(() => {});`;
    const content = `<!doctype html><title>CRM</title>
      <script src="${site.crm.serve('/pollute.js', pollute)}"></script>
      <script src="${early}" data-origins="${site.desk.origin}"></script>
      <script src="/dist/index.umd.js"></script>
      ${frameMarkup('desk', `${site.desk.origin}/desk`)}${frameMarkup('other', `${site.desk.origin}/desk`)}
      <script src="${site.crm.serve('/create.js', create)}"></script>
      <script src="${site.crm.serve('/restore.js', `delete Object.prototype[${JSON.stringify(name)}];`)}"></script>`;
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(site.crm.serve('/polluted', content));
    const crm = page.mainFrame();
    await postFrom(await frameIn(crm, 'other'), 'parent', { ...marker.posted, conversationId: 'other' });
    await postFrom(await frameIn(crm, 'desk'), 'parent', marker.posted);
    await expect.poll(() => crm.evaluate(() => window.heard)).toEqual(['marker']);
    expect(errors).toEqual([]);
  });
}

test('the script-tag file delivers nothing of a list of early messages that every object inherits', async ({
  page,
  site,
}) => {
  const forged = JSON.stringify({ ...marker.posted, conversationId: 'forged' });
  const script = `
    Object.prototype.iAdvizeDeskEarlyMessages = [
      new MessageEvent('message', { data: ${forged}, origin: '${site.desk.origin}' }),
    ];
    window.heard = [];
    IAdvizeDeskEvents.createDeskClient({ origins: ['${site.desk.origin}'] }).onConversationFocused(
      ({ conversationId }) => heard.push(conversationId),
    );`;
  const content = `<!doctype html><title>CRM</title><script src="/dist/index.umd.js"></script>
    <script src="${site.crm.serve('/create.js', script)}"></script>${frameMarkup('desk', `${site.desk.origin}/desk`)}`;
  await page.goto(site.crm.serve('/inherited', content));
  const crm = page.mainFrame();
  await postFrom(await frameIn(crm, 'desk'), 'parent', marker.posted);
  await expect.poll(() => crm.evaluate(() => window.heard)).toEqual(['marker']);
});
