import { elementMarkup, elementScript, openElementPage } from './elementPage';
import { expect, test } from './siteTest';

const search = '<label>Search <input></label>';
const toggle = '<button type="button" slot="toggle">Console</button>';

test('keeps the keyboard out of a hidden console', async ({ page, site }) => {
  const content = `${search}${elementMarkup(site)}<a href="#next">Next</a>${elementScript}`;
  const { desk } = await openElementPage(page, site, content);
  await desk();
  const names = [page.getByLabel('Search'), page.getByRole('button'), page.getByRole('link', { name: 'Next' })];
  for (const name of names) {
    await page.keyboard.press('Tab');
    await expect(name).toBeFocused();
  }
});

test('lets the keyboard into a shown console', async ({ page, site }) => {
  const { desk } = await openElementPage(page, site, elementMarkup(site) + elementScript);
  const frame = await desk();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(frame.getByLabel('Answer')).toBeFocused();
  await page.keyboard.type('Dear Ada');
  await expect(frame.getByLabel('Answer')).toHaveValue('Dear Ada');
});

test('leaves the focus where it is when a conversation shows the console', async ({ page, site }) => {
  const { arrive, leave } = await openElementPage(page, site, search + elementMarkup(site) + elementScript);
  await page.getByLabel('Search').focus();
  await arrive();
  await page.keyboard.type('Ad');
  await leave();
  await page.keyboard.type('a');
  await expect(page.getByLabel('Search')).toHaveValue('Ada');
});

test('returns the focus to its old place when the console hides', async ({ page, site }) => {
  const content = search + elementMarkup(site, '', toggle) + elementScript;
  const { desk, arrive, leave } = await openElementPage(page, site, content);
  await page.getByLabel('Search').focus();
  await arrive();
  await (await desk()).getByLabel('Answer').click();
  await expect(page.locator('iadvize-desk iframe')).toBeFocused();
  await leave();
  await expect(page.getByLabel('Search')).toBeFocused();
});

test('moves the focus to the button if nothing had it, or if that is gone', async ({ page, site }) => {
  const content = search + elementMarkup(site, '', toggle) + elementScript;
  const { desk, arrive, leave } = await openElementPage(page, site, content);
  await arrive();
  await (await desk()).getByLabel('Answer').click();
  await leave();
  await expect(page.getByRole('button', { name: 'Console' })).toBeFocused();
  await page.getByLabel('Search').focus();
  await arrive();
  await (await desk()).getByLabel('Answer').click();
  await page.evaluate(() => document.querySelector('label')?.remove());
  await leave();
  await expect(page.getByRole('button', { name: 'Console' })).toBeFocused();
});

test('has names and a state for screen readers, and hides the desk from them', async ({ page, site }) => {
  const { desk } = await openElementPage(page, site, elementMarkup(site, 'label="Customer chat"') + elementScript);
  await desk();
  const session = await page.context().newCDPSession(page);
  /** What the browser tells assistive technology. */
  const exposed = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} '${name?.value}'`);
    return told.filter((line) => /^(button|region|Iframe) /.test(line)).sort();
  };
  const button = page.getByRole('button');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(await exposed()).toStrictEqual(["button 'Customer chat'"]);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(await exposed()).toStrictEqual(["Iframe 'Customer chat'", "button 'Customer chat'", "region 'Customer chat'"]);
});

test("marks on the page's own button whether the console is shown", async ({ page, site }) => {
  const { arrive, leave } = await openElementPage(page, site, elementMarkup(site, '', toggle) + elementScript);
  const button = page.getByRole('button', { name: 'Console' });
  await expect(page.getByRole('button')).toHaveCount(1);
  await arrive();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await leave();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
});
