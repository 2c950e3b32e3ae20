import { expect, test } from '@playwright/test';
import { lowContrasts } from './contrast';
import { deskUrl, serveCrmAndFakeDesk } from './fakeDeskSite';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has a contrast of 4.5 everywhere and fits into 400 px, ${colorScheme}`, async ({ page, context }) => {
    await serveCrmAndFakeDesk(context, '');
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 400, height: 700 });
    await page.goto(deskUrl);
    await page.evaluate(() => {
      const { addConversation, receiveMessage, snooze } = window.fakeDesk;
      const id = addConversation({}, 'Hello');
      for (const author of ['Visitor', 'Professional', 'Expert'] as const) receiveMessage(id, author, 'A message');
      snooze(addConversation());
    });
    expect(await page.evaluate(lowContrasts, 4.5)).toStrictEqual([]);
    expect(await page.evaluate(lowContrasts, 22)).toContain('Fake desk – made-up data');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  });
}

test('names all of its controls', async ({ page, context }) => {
  await serveCrmAndFakeDesk(context, '');
  await page.goto(deskUrl);
  await page.evaluate(() => {
    window.fakeDesk.snooze(window.fakeDesk.addConversation({ visitor: { firstName: 'Ben' } }));
    window.fakeDesk.addConversation({ visitor: { firstName: 'Ada' } });
  });
  const main = page.getByRole('main');
  const named = [
    ...['Chat', 'Call', 'Video', 'Who arrives'].map((name) => page.getByRole('combobox', { name })),
    page.getByRole('button', { name: 'Add conversation' }),
    page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: 'Ada' }),
    page.getByRole('region', { name: 'Snoozed' }).getByRole('button', { name: 'Resume Ben' }),
    ...['Snooze', 'Remove', 'Save visitor', 'Send'].map((name) => main.getByRole('button', { name })),
    ...['First name', 'Last name', 'E-mail', 'External id', 'Message'].map((name) =>
      main.getByRole('textbox', { name }),
    ),
    main.getByRole('combobox', { name: 'Send as' }),
    ...['Reload', 'Post a malformed event', 'Post an unknown event'].map((name) => page.getByRole('button', { name })),
    page.getByRole('checkbox', { name: 'Close the open conversation during the reload' }),
  ];
  for (const control of named) await expect(control).toHaveCount(1);
  // None is left that has another name, or none.
  await expect(page.locator('button, input, select')).toHaveCount(named.length);
});
