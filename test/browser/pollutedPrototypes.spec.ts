import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builds } from './builds';
import { frameIn, frameMarkup, postFrom } from './crmPage';
import { everyMessage, marker } from './deskMessages';
import { expect, test } from './siteTest';
import { openFollower, openHost, serveTabs, stateIn } from './tabsPages';

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

for (const name of ['slotAssignment', 'customElementRegistry', 'disabledFeatures', 'adoptedCallback', 'composed']) {
  test(`the element has its client and its frame if every object inherits ${name}`, async ({ page, site }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(`Object.prototype[${JSON.stringify(name)}] = 'polluted';`);
    const element = `<iadvize-desk src="${site.desk.origin}/desk"></iadvize-desk>`;
    await page.goto(
      site.crm.serve('/element', `<!doctype html><title>CRM</title>${element}<script src="/dist/element.js"></script>`),
    );
    await expect(page.frameLocator('iadvize-desk iframe').locator('html')).toBeAttached();
    expect(await page.locator('iadvize-desk').evaluate((desk) => typeof Reflect.get(desk, 'client'))).toBe('object');
    expect(errors).toEqual([]);
  });
}

const readFromClass = [
  ...['connectedCallback', 'disconnectedCallback', 'connectedMoveCallback', 'adoptedCallback'],
  ...['attributeChangedCallback', 'observedAttributes', 'disabledFeatures', 'formAssociated'],
];
for (const name of readFromClass) {
  test(`the inspector opens if every object inherits ${name}`, async ({ page, site }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(`Object.prototype[${JSON.stringify(name)}] = 'polluted';`);
    site.crm.serve('/inspector.js', await readFile(join(__dirname, '../../dist/inspector.js'), 'utf8'));
    await page.goto(
      site.crm.serve('/inspected', '<!doctype html><title>CRM</title><script src="/inspector.js"></script>'),
    );
    await expect(page.getByRole('tab', { name: 'Messages' })).toBeVisible();
    expect(errors).toEqual([]);
  });
}

const scripts = {
  dangerouslySetInnerHTML: { __html: '<img src="x" onerror="window.foreign = 1">' },
  ...{ innerHTML: '<img src="x" onerror="window.foreign = 1">', srcdoc: '<script>top.foreign = 1</script>' },
  ...{ onclick: 'window.foreign = 1', onClick: 'window.foreign = 1', href: 'javascript:window.foreign = 1' },
};
for (const [name, value] of Object.entries(scripts)) {
  test(`the inspector puts no script into the page if every object inherits ${name}`, async ({ page, site }) => {
    await page.addInitScript(`Object.prototype[${JSON.stringify(name)}] = ${JSON.stringify(value)};`);
    site.crm.serve('/inspector.js', await readFile(join(__dirname, '../../dist/inspector.js'), 'utf8'));
    await page.goto(
      site.crm.serve('/inspected', '<!doctype html><title>CRM</title><script src="/inspector.js"></script>'),
    );
    const panel = page.locator('iadvize-desk-inspector');
    await expect(panel).toBeAttached();
    expect(await panel.evaluate(({ shadowRoot }) => shadowRoot?.innerHTML)).not.toContain('foreign');
  });
}

for (const name of ['ifAvailable', 'steal']) {
  test(`a tab shares its desk, and another one follows, if every object inherits ${name}`, async ({
    context,
    site,
  }) => {
    // Not enumerable: the bundle of the test lists its exports by `for…in`.
    await context.addInitScript(`Object.defineProperty(Object.prototype, '${name}', { value: 'polluted' });`);
    await serveTabs(site);
    const { post } = await openHost(context, site);
    const follower = await openFollower(context, site);
    await post(['CONVERSATION_FOCUSED', { conversationId: 'a' }]);
    await expect.poll(async () => (await stateIn(follower)).focusedConversation?.id).toBe('a');
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

declare global {
  interface Window {
    /** Runs a client while every object inherits a field of this name, and returns what it did. */
    runPolluted: (name: string | undefined) => Promise<string[]>;
  }
}

/** Runs in the CRM's page. The desk's page posts the same messages again each time it is asked to. */
function defineRun([origin, code]: readonly [origin: string, code: string]): void {
  const forged = { externalId: 'forged', isConnected: true };
  const value = { ...forged, id: 'forged', profile: forged, visitor: forged, conversationId: 'forged' };
  const frame = document.querySelector<HTMLIFrameElement>('#desk');
  const other = document.querySelector<HTMLIFrameElement>('#other');
  // Without what objects inherit.
  const textOf = (data: unknown) =>
    JSON.stringify(data, (_key, part) =>
      part && typeof part === 'object' && !Array.isArray(part) ? Object.assign(Object.create(null), part) : part,
    );
  window.runPolluted = async (name) => {
    const log: string[] = [];
    const note = (what: string) => (data: unknown) => log.push(`${what} ${textOf(data)}`);
    const fail = ({ message }: ErrorEvent) => log.push(`error ${message}`);
    let clients: { close: () => void }[] = [];
    addEventListener('error', fail);
    const done = new Promise<void>((resolve) => {
      addEventListener('message', function receive({ data }) {
        if (data !== 'done') return;
        removeEventListener('message', receive);
        resolve();
      });
    });
    if (name) Reflect.set(Object.prototype, name, value);
    try {
      const script = document.createElement('script');
      script.text = code;
      document.head.append(script);
      const { createDeskClient, normalizeVisitor } = window.IAdvizeDeskEvents;
      clients = [{ source: () => frame }, {}].map((options) => {
        const client = createDeskClient({ origins: [origin], onRejected: note('rejected'), ...options });
        client.onEvent(note('event'));
        client.onUnknownEvent(note('unknown'));
        client.onFocusedVisitor(note('focused'));
        client.state.subscribe(note('state'));
        return { close: () => [client.diagnose().hints.map(note('hint')), client.close()] };
      });
      note('profile')(normalizeVisitor({}));
      other?.contentWindow?.postMessage('post', '*');
      await done;
      for (const { close } of clients) close();
    } catch (error) {
      log.push(`thrown ${error}`);
    } finally {
      if (name) Reflect.deleteProperty(Object.prototype, name);
      removeEventListener('error', fail);
      for (const { close } of clients) close();
    }
    return log;
  };
}

/** Runs in the pages of both frames: once asked, the other one posts, and asks the desk to do so. */
function postWhenAsked(messages: readonly unknown[]): void {
  addEventListener('message', ({ data }) => {
    if (data !== 'post') return;
    for (const message of messages) parent.postMessage(message, '*');
    if (window === parent.frames[0]) parent.postMessage('done', '*');
    else parent.frames[0]?.postMessage('post', '*');
  });
}

/** `return` breaks any code of the page that takes a list apart. */
const breaksEveryPage = (name: string) => name === 'return';

for (const [build, read] of Object.entries(builds)) {
  test(`${build} does the same whichever field of its code every object inherits`, async ({ page, site }) => {
    const code = await read();
    const frames = frameMarkup('desk', `${site.desk.origin}/desk`) + frameMarkup('other', `${site.desk.origin}/desk`);
    await page.goto(site.crm.serve('/names', `<!doctype html><title>CRM</title>${frames}`));
    const crm = page.mainFrame();
    const visitor = { event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED', conversationId: 'marker' };
    const messages = [
      ...[marker.posted, ...everyMessage, { ...marker.posted, conversationId: 5 }, { event: 'no event' }],
      ...[marker.posted, { ...visitor, visitor: {} }, { ...visitor, visitor: { tags: ['vip'], since: new Date(0) } }],
    ];
    for (const id of ['desk', 'other']) await (await frameIn(crm, id)).evaluate(postWhenAsked, messages);
    await crm.evaluate(defineRun, [site.desk.origin, code] as const);
    const names = [...new Set(code.match(/[A-Za-z_$][\w$]{2,}/g)), '0', '1'];
    const different = await crm.evaluate(
      async (all) => {
        const usual = String(await window.runPolluted(undefined));
        if (usual.split('focused').length < 3) return [usual];
        const found: string[] = [];
        for (const name of all) {
          if (name in Object.prototype) continue;
          const log = await window.runPolluted(name);
          if (String(log) !== usual) found.push(`${name}: ${log.find((line) => !usual.includes(line))}`);
        }
        return found;
      },
      names.filter((name) => !breaksEveryPage(name)),
    );
    expect(different).toEqual([]);
  });
}
