import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { packageName, packed, readInstalled } from './packed';
import { runCommand } from './runCommand';

const program = join(packed.project, 'node_modules/.bin', packageName);
const folder = await mkdtemp(join(tmpdir(), 'command-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads what a process prints until the text contains some words. */
async function printedUntil({ stdout }: ChildProcessWithoutNullStreams, words: string): Promise<string> {
  let text = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(words)) return text;
  }
  throw new Error(`It ended without the words ${words}:\n${text}`);
}

/** Starts the fake desk, and waits until it says where it is. */
async function startFakeDesk(...options: readonly string[]) {
  const child = spawn(process.execPath, [program, 'fake-desk', ...options], { cwd: packed.project });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  const printed = await printedUntil(child, 'Ctrl+C');
  const [, port = ''] = /http:\/\/localhost:(\d+)\/\n/.exec(printed) ?? [];
  return { child, exit, printed, port: Number(port), url: `http://localhost:${port}/` };
}

test('npx runs the command, which says the version and refuses what it does not know', async () => {
  const version = await runCommand('npx', ['--no-install', packageName, '--version'], packed.project);
  expect(version).toEqual({ exitCode: 0, output: `${JSON.parse(await readInstalled('package.json')).version}\n` });
  expect(await runCommand('npx', ['--no-install', packageName, 'serve'], packed.project)).toEqual({
    exitCode: 2,
    output: `${packageName}: expected fake-desk or generate, received 'serve': --help says more.\n`,
  });
});

describe('fake-desk', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves the installed page, and ends with 0 at %s', async (signal) => {
    const { child, exit, url } = await startFakeDesk('--port', '0');
    expect(await (await fetch(url)).text()).toBe(await readInstalled('dist/fake-desk.html'));
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('takes the next port if another fake desk has the one that it is told', async () => {
    const first = await startFakeDesk('--port', '0');
    const second = await startFakeDesk('--port', String(first.port));
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.printed).toContain(
      `createDeskClient({ origins: ['http://localhost:${second.port}'], source: () => iframe })`,
    );
    for (const { url } of [first, second]) expect((await fetch(url)).status).toBe(200);
  });

  test('writes a scenario in the page', async () => {
    const scenario = join(folder, 'scenario.json');
    await writeFile(scenario, '[["VISITOR_TYPING", { "seconds": 5 }]]');
    const { url } = await startFakeDesk('--port', '0', '--scenario', scenario);
    expect(await (await fetch(url)).text()).toContain('<body><script id="scenario" type="application/json">[["VISITOR');
  });

  test('says in one sentence that a scenario is none', async () => {
    const scenario = join(folder, 'none.json');
    await writeFile(scenario, 'Ada');
    const { exitCode, output } = await runCommand(program, ['fake-desk', '--scenario', scenario], packed.project);
    expect(output).toBe(`${packageName} fake-desk: ${scenario}: expected JSON, received text that isn't.\n`);
    expect(exitCode).toBe(2);
  });
});

test('ends quietly if nobody reads what it prints', async () => {
  const child = spawn(process.execPath, [program, '--help']);
  child.stdout.destroy();
  const errors: unknown[] = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(errors).toEqual([]);
});

describe('generate', () => {
  /** A recording of a desk that sends an event that the catalogue doesn't know. */
  const recording = JSON.stringify({
    version: 1,
    messages: [
      {
        at: 0,
        event: 'com.iadvize.desk.VISITOR_TYPING',
        payload: {
          type: 'object',
          fields: { conversationId: { type: 'string', id: 1 }, seconds: { type: 'number' } },
        },
      },
    ],
    dropped: 0,
    foreign: 0,
  });
  const file = join(folder, 'recording.json');
  const target = join(folder, 'deskEvents.ts');
  const generate = (...options: readonly string[]) =>
    runCommand(program, ['generate', file, ...options], packed.project);

  test('prints what --check then takes for the same, and for stale with another library', async () => {
    await writeFile(file, recording);
    const { exitCode, output } = await generate();
    expect(exitCode).toBe(0);
    expect(output).toContain("'VISITOR_TYPING'");
    await writeFile(target, output);
    expect(await generate('--check', target)).toEqual({ exitCode: 0, output: '' });
    const stale = await generate('--schemas', 'valibot', '--check', target);
    expect(stale.exitCode).toBe(1);
    expect(stale.output).toBe(
      `${packageName}: ${target} is stale, so write it again with: ${packageName} generate ${file} --schemas valibot > ${target}\n`,
    );
    expect((await generate('--schemas', 'yup', '--check', target)).exitCode).toBe(2);
  });

  test('reads standard input', async () => {
    const child = spawn(process.execPath, [program, 'generate', '-']);
    child.stdin.end(recording);
    expect(await printedUntil(child, 'VISITOR_TYPING')).toContain('import');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
