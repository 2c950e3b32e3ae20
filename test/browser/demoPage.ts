import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The demo as a user finds it: the CRM page, with the desk in it. */
export interface DemoPage {
  readonly desk: FrameLocator;
  readonly record: Locator;
  /** What the page says about the connection to the desk. */
  readonly connection: Locator;
  readonly timelineRows: Locator;
  /** What the browser complained of, in the CRM page or in the desk. */
  readonly complaints: readonly string[];
  readonly addConversation: (arrival: string) => Promise<void>;
  readonly removeConversation: () => Promise<void>;
}

/** Opens the CRM page, with the console shown as an agent does who signs in. */
export async function openDemo(page: Page, crmUrl: string): Promise<DemoPage> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(crmUrl);
  await page.getByRole('button', { name: 'Show console' }).click();
  const desk = page.frameLocator('iframe[title="Agent desk"]');
  return {
    desk,
    record: page.getByRole('region', { name: 'Customer record' }),
    connection: page.getByRole('status', { name: 'Connection to the desk' }),
    timelineRows: page.getByRole('list', { name: 'Events' }).getByRole('listitem'),
    complaints,
    addConversation: async (arrival) => {
      await desk.getByLabel('Who arrives').selectOption(arrival);
      await desk.getByRole('button', { name: 'Add conversation' }).click();
    },
    removeConversation: () => desk.getByRole('button', { name: 'Remove' }).click(),
  };
}

/** The title of what the record's place shows. */
export const headingOf = (record: Locator, name: string) => record.getByRole('heading', { level: 2, name });
