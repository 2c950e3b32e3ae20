import { test } from '@playwright/test';
import { frameworks } from './frameworks';
import { createProject } from './generatedProject';
import { tryInBrowser } from './tryInBrowser';

for (const framework of frameworks) {
  test(`${framework.name}: a generated project that follows the guide has a screen pop`, async ({ page }) => {
    const project = await createProject(framework);
    await tryInBrowser(page, project, framework);
  });
}
