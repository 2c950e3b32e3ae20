import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { codeBlocksOf } from '../codeBlocks';
import { guideDeskMessages } from '../guideDesk';
import { mustRun } from '../package/runCommand';

const repository = join(__dirname, '../..');
const guide = join(repository, 'docs/something-else.md');
const [record = '', , paste = '', unitTest = ''] = codeBlocksOf(guide, 'ts');
const [generate = '', check = ''] = codeBlocksOf(guide, 'sh');

/** Runs a command of the guide. The package isn't published, so the file that npx would start is started. */
const runInShell = (command: string, folder: string) =>
  mustRun('sh', ['-c', command.replace('npx iadvize-desk-events', `node ${join(repository, 'dist/cli.js')}`)], folder);

/** Opens the reader's page, which has the code of a file, next to the odd desk in a frame of another origin. */
async function openPage(context: BrowserContext, file: string): Promise<Page> {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm' });
  const code = outputFiles.map(({ text }) => text).join('');
  const html = (body: string) => ({ contentType: 'text/html', body: `<!doctype html>${body}` });
  await context.route('https://crm.example/', (route) =>
    route.fulfill(html('<iframe></iframe><script type="module" src="/app.js"></script>')),
  );
  await context.route('https://crm.example/app.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await context.route('https://ha.iadvize.com/**', (route) =>
    route.fulfill(
      html(
        `<script>for (const message of ${JSON.stringify(guideDeskMessages)}) parent.postMessage(message, '*');</script>`,
      ),
    ),
  );
  const page = await context.newPage();
  await page.goto('https://crm.example/');
  return page;
}

const loadDesk = (page: Page) =>
  page.evaluate(() => {
    const iframe = document.querySelector('iframe');
    if (iframe) iframe.src = 'https://ha.iadvize.com/';
  });

test('leads from a desk that sends something else to typed code that works, by the steps of the guide', async ({
  context,
}) => {
  await mkdir(join(repository, 'test-results'), { recursive: true });
  const folder = await mkdtemp(join(repository, 'test-results', 'something-else-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  try {
    await mkdir(join(folder, 'src'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(repository, join(folder, 'node_modules/iadvize-desk-events'));

    // 1. Record.
    await write('record.ts', record);
    const recorded = await openPage(context, join(folder, 'record.ts'));
    await loadDesk(recorded);
    const recording = () =>
      recorded.evaluate(() => (window as unknown as { deskRecording: () => string }).deskRecording());
    await expect.poll(async () => JSON.parse(await recording()).messages.length).toBe(guideDeskMessages.length);
    await write('recording.json', await recording());

    // 3. Generate. 4. Paste. 5. Test.
    await runInShell(generate, folder);
    await write('src/app.ts', paste);
    await write('src/deskEvents.test.ts', unitTest);
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2022', 'dom'],
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    };
    await write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
    await mustRun('npx', ['tsc', '-p', '.'], folder);
    await write('vitest.config.mjs', "export default { test: { environment: 'happy-dom' } };");
    expect(await mustRun('npx', ['vitest', 'run', '--root', '.'], folder)).toContain('1 passed');

    const page = await openPage(context, join(folder, 'src/app.ts'));
    const logged = page.waitForEvent('console');
    await loadDesk(page);
    const values = await Promise.all((await logged).args().map((arg) => arg.jsonValue()));
    expect(values).toEqual([
      'grace@private.example',
      { contact: { email: 'grace@private.example' }, card: 'SECRET-1' },
    ]);

    // 6. Keep it up to date.
    await runInShell(check, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
