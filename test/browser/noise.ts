import type { Page } from '@playwright/test';

/** Collects what the page and its frames write to the console, and the errors that nobody caught. */
export function noiseOf(page: Page): string[] {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  return noise;
}
