import { frameIn, postFrom } from './crmPage';
import { secretMessages, serveInspected } from './inspectorPage';
import { expect, test } from './siteTest';

test('draws a lane for each conversation and channel, and says in words what is there', async ({ page, site }) => {
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const chart = page.getByRole('listbox', { name: /^Timeline/ });
  await expect(chart.locator('.name')).toHaveText(['CHAT', 'Conversation 1']);
  const item = (name: RegExp) => chart.getByRole('option', { name });
  await expect(item(/^CHAT: AVAILABLE since/)).toHaveCount(1);
  await expect(item(/^Conversation 1 is on the desk since/)).toHaveCount(1);
  await expect(item(/^Conversation 1 has the focus since/)).toHaveCount(1);
  await expect(item(/^Conversation 1: its visitor was updated at/)).toHaveCount(1);
  await expect(item(/^Conversation 1: an event was refused/)).toHaveCount(0);
  await expect(item(/^A new desk document starts at/)).toHaveCount(1);
  await postFrom(desk, 'parent', { event: 'com.iadvize.desk.CONVERSATION_REMOVED', conversationId: 'a' });
  await expect(item(/^Conversation 1 is on the desk from .* Then it was removed\.$/)).toHaveCount(1);

  // The keyboard goes from the last item to the first one, and stops the drawing meanwhile.
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Live' })).toBeVisible();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  // Both begin with the desk's first message, so either may be first by a millisecond.
  await expect(page.locator('.words')).toHaveText(
    /^(?:A new desk document starts at|Conversation 1 is on the desk from)/,
  );
  await expect(chart.getByRole('option', { selected: true })).toHaveCount(1);
});

test('pauses, zooms, and marks a load of the desk', async ({ page, site }) => {
  await page.clock.install();
  await page.goto(await serveInspected(site));
  const desk = await frameIn(page.mainFrame(), 'desk');
  await postFrom(desk, 'parent', ...secretMessages);
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const documents = page.getByRole('option', { name: /^A new desk document/ });
  await expect(documents).toHaveCount(1);
  await page.clock.runFor(5000);
  await desk.goto(`${site.desk.origin}/desk`);
  await page.clock.runFor(1000);
  await expect(documents).toHaveCount(2);
  await expect(page.getByText(/^2 min until/)).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByText(/^30 s until/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = await page.getByText(/^30 s until/).textContent();
  await page.clock.runFor(5000);
  await expect(page.getByText(/^30 s until/)).toHaveText(String(paused));
  await page.getByRole('button', { name: 'Earlier' }).click();
  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect(documents).toHaveCount(0);
  await page.getByRole('button', { name: 'Live' }).click();
  await expect(documents).toHaveCount(2);
});
