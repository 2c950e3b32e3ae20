import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../../src/cli/run';
import type { Surroundings } from '../../../src/cli/surroundings';

/** What stands for the fake desk's page in these tests. */
export const page = '<!doctype html><html><body><p>desk</p></body></html>';

/** Makes a folder for a test, which is removed after it. Returns a function that writes a file in it, and returns the path. */
export async function createFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    return path;
  };
}

/** Starts a command in a package of its own. */
export async function startCommand(args: readonly string[], more: Partial<Surroundings> = {}) {
  const write = await createFolder();
  const manifest = await write('package.json', '{ "version": "1.2.3" }');
  await write('dist/fake-desk.html', page);
  const printed = { stdout: '', stderr: '' };
  const ending = new AbortController();
  let tellPrinted = () => {};
  const hasPrinted = new Promise<void>((resolve) => {
    tellPrinted = resolve;
  });
  const exitCode = run({
    args,
    stdin: (async function* () {})(),
    stdout: {
      write(text) {
        printed.stdout += text;
        if (text.includes('Ctrl+C')) tellPrinted();
      },
    },
    stderr: {
      write(text) {
        printed.stderr += text;
      },
    },
    signal: ending.signal,
    packageFolder: join(manifest, '..'),
    generate: () => '',
    ...more,
  });
  return { printed, exitCode, end: () => ending.abort(), hasPrinted };
}

/** Runs a command to its end. */
export async function runToEnd(args: readonly string[], more?: Partial<Surroundings>) {
  const { printed, exitCode } = await startCommand(args, more);
  return { exitCode: await exitCode, ...printed };
}

/** A command that was misused: one sentence, and nothing else. */
export const refusal = (sentence: string) => ({ exitCode: 2, stdout: '', stderr: `iadvize-desk-events${sentence}\n` });

/** A recording with one message. */
export const recording = {
  version: 1,
  messages: [
    {
      at: 0,
      event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
      payload: {
        type: 'object',
        fields: { conversationId: { type: 'string', id: 1 }, tags: { type: 'list', items: [{ type: 'null' }] } },
      },
    },
  ],
  dropped: 0,
  foreign: 0,
};
