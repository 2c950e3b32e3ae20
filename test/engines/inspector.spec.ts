import { postFrom } from '../browser/crmPage';
import { panelContent, secret, secretMessages, serveInspected } from '../browser/inspectorPage';
import { type EngineName, expect, test } from './engineTest';

/** A style sheet that breaks whatever it reaches. The style element itself would be shown, so the sheet is a file. */
const hostile = '* { all: unset !important } div, section { display: none } span { display: none !important }';

/** The drivers of Firefox and WebKit evaluate text, which the policy would forbid. There it only reports. */
const isReportedIn = (engineName: EngineName) => engineName !== 'chromium';
/** What a driver's own evaluation violates. */
const ofDrivers = /^(?:script-src|require-trusted-types-for)/;

/** Runs in the page: what the panel looks like. */
function looks() {
  const host = document.querySelector('iadvize-desk-inspector');
  const find = (selector: string) => host?.shadowRoot?.querySelector(selector) ?? document.body;
  const { width, height, bottom } = find('.panel').getBoundingClientRect();
  const row = find('.rows .row');
  return {
    isWide: width === innerWidth,
    isAtBottom: Math.round(bottom) === innerHeight,
    height: Math.round(height),
    rowHeight: row.getBoundingClientRect().height,
    rowDisplay: getComputedStyle(row).display,
    font: getComputedStyle(row).fontSize,
    verdict: getComputedStyle(find('.verdict')).display,
    host: host && getComputedStyle(host).position,
  };
}

test('looks right on a page with a hostile style sheet, and breaks no strict policy', async ({
  tab,
  site,
  engineName,
}) => {
  site.crm.serve('/hostile.css', hostile, { 'content-type': 'text/css' });
  const isReported = isReportedIn(engineName);
  await tab.goto(await serveInspected(site, { head: '<link rel="stylesheet" href="/hostile.css">', isReported }));
  await postFrom(await tab.frameIn('desk'), 'parent', ...secretMessages);
  await expect.poll(() => panelContent(tab)).toContain('NEWER_THAN_THE_CATALOGUE');
  expect(await tab.evaluate(looks)).toStrictEqual({
    isWide: true,
    isAtBottom: true,
    height: 360,
    rowHeight: 26,
    rowDisplay: 'grid',
    font: '13px',
    // An item of a grid.
    verdict: 'block',
    host: 'fixed',
  });
  expect(await panelContent(tab)).not.toContain(secret);
  // The page's own text is as broken as its style sheet makes it.
  expect(await tab.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).fontWeight)).toBe(
    '400',
  );
  const violations = await tab.evaluate(() => window.violations);
  expect(violations.filter((violation) => !isReported || !ofDrivers.test(violation))).toStrictEqual([]);
});

test('shows details, reveals values, and closes with Escape', async ({ tab, site, engineName }) => {
  await tab.goto(await serveInspected(site, { isReported: isReportedIn(engineName) }));
  await postFrom(await tab.frameIn('desk'), 'parent', ...secretMessages);
  await expect.poll(() => panelContent(tab)).toContain('NEWER_THAN_THE_CATALOGUE');
  await tab.evaluate(() => {
    const root = document.querySelector('iadvize-desk-inspector')?.shadowRoot;
    root?.querySelector<HTMLElement>('#message-2')?.click();
    root?.querySelector<HTMLElement>('.detail [aria-pressed=false]')?.click();
  });
  expect(await panelContent(tab)).toContain(secret);
  await tab.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(await tab.evaluate(() => document.querySelectorAll('iadvize-desk-inspector').length)).toBe(0);
});
