import { expect, test } from './demoTest';
import { rowsOf } from './inspectorPage';

test('opens the inspector, which shows what the desk posted to the demo', async ({ page, demoPage }) => {
  const { addConversation, complaints } = demoPage;
  await page.getByRole('button', { name: 'Inspector', exact: true }).click();
  await page.getByRole('button', { name: 'Dock on the right' }).click();
  await page.setViewportSize({ width: 1600, height: 900 });
  await addConversation('Ada, signed in');
  await expect(rowsOf(page).filter({ hasText: 'CONVERSATION_VISITOR_UPDATED' })).toBeVisible();
  await page.getByRole('tab', { name: 'State' }).click();
  await expect(page.getByText('Conversation 1').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
