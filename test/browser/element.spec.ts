import { elementMarkup, elementScript, openElementPage } from './elementPage';
import { noiseOf } from './noise';
import { expect, test } from './siteTest';

const announcing = (moment: string) => `<script>
  const announce = () => parent.postMessage(
    { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'a', projectId: 1 }, '*');
  ${moment}
</script>`;

test('misses nothing that the desk announces as it loads', async ({ page, site }) => {
  const { loads } = await openElementPage(page, site, elementMarkup(site) + elementScript, {
    head: announcing('announce();'),
  });
  await expect(page.locator('iadvize-desk')).toHaveAttribute('open');
  expect(loads()).toBe(1);
});

test('lets a hidden desk start that waits for an animation frame and to come into view', async ({ page, site }) => {
  const head = announcing(`addEventListener('load', () => requestAnimationFrame(() => {
    new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && announce()).observe(document.body);
  }));`);
  await openElementPage(page, site, elementMarkup(site) + elementScript, { head });
  await expect(page.locator('iadvize-desk')).toHaveAttribute('open');
});

test('hides the desk without unloading it, so a draft stays', async ({ page, site }) => {
  const { desk, loads, arrive, leave } = await openElementPage(page, site, elementMarkup(site) + elementScript);
  await arrive();
  const frame = await desk();
  await frame.getByLabel('Answer').fill('Dear Ada');
  await leave();
  // The page's layout doesn't keep a place for it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  await arrive();
  await expect(frame.getByLabel('Answer')).toHaveValue('Dear Ada');
  expect(loads()).toBe(1);
});

test('never loads the desk again for another attribute than src', async ({ page, site }) => {
  const { desk, loads } = await openElementPage(page, site, elementMarkup(site) + elementScript);
  const frame = await desk();
  await frame.getByLabel('Answer').evaluate((field) => Object.assign(field, { value: 'Dear Ada' }));
  await page.locator('iadvize-desk').evaluate(async (element) => {
    const changes: ReadonlyArray<readonly [string, ...Array<string | null>]> = [
      ['show', 'always', 'manual', 'nonsense', null],
      ['open', '', null],
      ['allow', 'microphone', null],
      ['label', 'Desk', null],
      ['origins', 'https://other.example', null],
      ['class', 'wide'],
      ['style', 'width: 10rem'],
      ['hidden', '', null],
      ['src', element.getAttribute('src')],
    ];
    for (const [name, ...values] of changes) {
      for (const value of values) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
        await new Promise(requestAnimationFrame);
      }
    }
  });
  await expect(frame.getByLabel('Answer')).toHaveValue('Dear Ada');
  expect(loads()).toBe(1);
  await page
    .locator('iadvize-desk')
    .evaluate((element) => element.setAttribute('src', `${element.getAttribute('src')}?2`));
  await expect.poll(loads).toBe(2);
});

test('keeps the desk loaded if the page moves the element by moveBefore', async ({ page, site }) => {
  const noise = noiseOf(page);
  const content = `<main></main>${elementMarkup(site)}${elementScript}`;
  const { desk, loads, arrive } = await openElementPage(page, site, content);
  await arrive();
  await (await desk()).getByLabel('Answer').fill('Dear Ada');
  const isSame = await page.evaluate(() => {
    const element = document.querySelector('iadvize-desk');
    const { client } = element ?? {};
    const main = document.querySelector('main');
    if (element) main?.moveBefore(element, null);
    return element?.parentElement === main && element?.client === client;
  });
  expect(isSame).toBe(true);
  await expect((await desk()).getByLabel('Answer')).toHaveValue('Dear Ada');
  expect(loads()).toBe(1);
  expect(noise).toStrictEqual([]);
});

test('keeps its client if the page removes it and adds it again, and says that the desk has loaded again', async ({
  page,
  site,
}) => {
  const noise = noiseOf(page);
  const content = `<main></main>${elementMarkup(site)}${elementScript}`;
  const { loads, arrive, leave } = await openElementPage(page, site, content);
  await arrive();
  for (const count of [2, 3]) {
    const isSame = await page.evaluate(() => {
      const element = document.querySelector('iadvize-desk');
      const { client } = element ?? {};
      document.querySelector('main')?.append(element ?? '');
      return element?.client === client;
    });
    expect(isSame).toBe(true);
    await expect.poll(loads).toBe(count);
  }
  expect(noise).toStrictEqual([expect.stringContaining('the browser has loaded the desk again')]);
  await arrive();
  await leave();
});

test('works if its script is loaded twice, and next to the script of the client', async ({ page, site }) => {
  const noise = noiseOf(page);
  const client = '<script src="/dist/index.umd.js"></script>';
  const { arrive, leave, loads } = await openElementPage(
    page,
    site,
    elementScript + client + elementMarkup(site) + elementScript,
  );
  await arrive();
  await leave();
  expect(loads()).toBe(1);
  expect(noise).toStrictEqual([]);
});

test('leaves the element to another version that the page has loaded first', async ({ page, site }) => {
  const noise = noiseOf(page);
  const other = "<script>customElements.define('iadvize-desk', class extends HTMLElement { version = 0; });</script>";
  await openElementPage(page, site, other + elementMarkup(site) + elementScript);
  expect(await page.locator('iadvize-desk').evaluate((element) => Reflect.get(element, 'version'))).toBe(0);
  expect(noise).toStrictEqual([]);
});

test('violates neither a strict content security policy nor trusted types', async ({ page, site }) => {
  const watcher = site.crm.serve(
    '/watcher.js',
    "window.violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));",
  );
  const policy = [
    `default-src 'none'; script-src 'self'; frame-src ${site.desk.origin}`,
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');
  const { arrive, leave } = await openElementPage(
    page,
    site,
    `<script src="${watcher}"></script>${elementMarkup(site)}${elementScript}`,
    { headers: { 'content-security-policy': policy } },
  );
  const region = page.locator('iadvize-desk [part=console]');
  await arrive();
  await expect(region).toHaveCSS('opacity', '1');
  await leave();
  await expect(region).toHaveCSS('opacity', '0');
  // A violation on purpose, so that those before it would have been reported by then.
  await page.evaluate(() => void document.body.append(Object.assign(new Image(), { src: '/image.png' })));
  await expect.poll(() => page.evaluate('violations')).toStrictEqual(['img-src']);
});

test("can't be undone by the page's style while the console is hidden", async ({ page, site }) => {
  const style = `<style>
    iframe, iadvize-desk::part(frame), iadvize-desk::part(console) { display: block; opacity: 1; position: static; pointer-events: auto; }
  </style>`;
  const { desk, arrive } = await openElementPage(page, site, style + elementMarkup(site) + elementScript);
  await desk();
  const region = page.locator('iadvize-desk [part=console]');
  await expect(region).toHaveCSS('opacity', '0');
  await expect(region).toHaveCSS('pointer-events', 'none');
  await arrive();
  await expect(region).toHaveCSS('opacity', '1');
});
