import { elementMarkup, elementScript } from '../browser/elementPage';
import type { Site } from '../browser/site';
import type { EngineTab } from './engineTab';
import { expect, test } from './engineTest';
import { until } from './until';

/**
 * A desk that announces a conversation once it gets an animation frame. It answers each message with the draft that an agent has typed since
 * the page has loaded.
 */
const deskPage = `<!doctype html><title>Desk</title><textarea></textarea><script>
  const post = (event, payload) => parent.postMessage({ event: 'com.iadvize.desk.' + event, ...payload }, '*');
  addEventListener('load', () => requestAnimationFrame(() => {
    post('CONVERSATION_ADDED', { conversationId: 'a', projectId: 1 });
  }));
  addEventListener('message', ({ data }) => {
    const field = document.querySelector('textarea');
    if (data.draft) field.value = data.draft;
    post('CONVERSATION_STATE_BOX_CLICKED', { conversationId: 'a', draft: field.value });
    if (data.isClosed) post('CONVERSATION_REMOVED', { conversationId: 'a' });
  });
</script>`;

/** Goes to a page with the element, and waits until its desk has announced a conversation. Returns how often the desk has loaded. */
async function openDesk(tab: EngineTab, site: Site): Promise<() => number> {
  let loads = 0;
  site.desk.serve('/draft', async () => {
    loads += 1;
    return deskPage;
  });
  const page = `<!doctype html><title>CRM</title><main></main>${elementMarkup(site)}${elementScript}`;
  await tab.goto(site.crm.serve('/crm', page));
  await waitUntilOpen(tab, true);
  return () => loads;
}

/** Waits until the console is shown or hidden. */
const waitUntilOpen = (tab: EngineTab, isOpen: boolean) =>
  until(`console that is ${isOpen ? 'open' : 'closed'}`, async () => {
    const found = await tab.evaluate(() => document.querySelector('iadvize-desk')?.open);
    return found === isOpen || undefined;
  });

/** Sends the desk a message, and returns the draft that it answers with. */
const ask = (tab: EngineTab, message: { readonly draft?: string; readonly isClosed?: boolean }): Promise<unknown> =>
  tab.evaluate(
    (sent) =>
      new Promise<unknown>((resolve) => {
        const element = document.querySelector('iadvize-desk');
        element?.client?.onConversationStateBoxClicked((event) => resolve(Reflect.get(event, 'draft')), { once: true });
        element?.shadowRoot?.querySelector('iframe')?.contentWindow?.postMessage(sent, '*');
      }),
    message,
  );

test('lets a hidden desk start, and keeps it loaded while the console hides and attributes change', async ({
  tab,
  site,
}) => {
  const loads = await openDesk(tab, site);
  await ask(tab, { draft: 'Dear Ada', isClosed: true });
  await waitUntilOpen(tab, false);
  await tab.evaluate(() => {
    const element = document.querySelector('iadvize-desk');
    Object.assign(element ?? {}, { show: 'always', allow: 'autoplay', label: 'Desk', src: element?.src });
  });
  expect(await ask(tab, {})).toBe('Dear Ada');
  expect(loads()).toBe(1);
});

test('keeps the desk loaded if the page moves the element by moveBefore, or says that this browser has not', async ({
  tab,
  site,
}) => {
  const loads = await openDesk(tab, site);
  await ask(tab, { draft: 'Dear Ada' });
  const warnings = await tab.evaluate(async () => {
    const found: string[] = [];
    console.warn = (sentence) => found.push(sentence);
    const main = document.querySelector('main');
    const element = document.querySelector('iadvize-desk');
    // Not every browser has it yet.
    if (main && element && 'moveBefore' in main) main.moveBefore(element, null);
    return found;
  });
  if (warnings.length === 0) {
    expect(await ask(tab, {})).toBe('Dear Ada');
    expect(loads()).toBe(1);
  } else {
    expect(warnings).toStrictEqual([expect.stringContaining("this browser can't move the frame of an element")]);
    await until('second load', async () => loads() === 2 || undefined);
  }
});

test('keeps its client if the page adds the element again, which loads the desk again', async ({ tab, site }) => {
  const loads = await openDesk(tab, site);
  const isSame = await tab.evaluate(() => {
    const element = document.querySelector('iadvize-desk');
    const { client } = element ?? {};
    document.querySelector('main')?.append(element ?? '');
    return element?.client === client;
  });
  expect(isSame).toBe(true);
  await until('second load', async () => loads() === 2 || undefined);
  await until('announcement of the second desk', async () => {
    const connection = await tab.evaluate(() => document.querySelector('iadvize-desk')?.state.connection);
    return connection === 'live' || undefined;
  });
  expect(await tab.evaluate(() => document.querySelector('iadvize-desk')?.state.conversations)).toStrictEqual([
    { id: 'a', projectId: 1 },
  ]);
});
