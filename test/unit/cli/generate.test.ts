// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../../../src/cli/surroundings';
import { createFolder, recording, refusal, runToEnd } from './command';

const text = JSON.stringify(recording);
const code = 'export const one = 1;\nexport const two = 2;\n';
const generate = vi.fn<Surroundings['generate']>(() => code);

/** Runs `generate` on a file with this text. `from` is the file's name, which is left out of what was printed. */
async function generateFrom(fileText: string, ...options: readonly string[]) {
  const file = await (await createFolder())('recording.json', fileText);
  const { stderr, ...result } = await runToEnd(['generate', file, ...options], { generate });
  return { ...result, stderr: stderr.replaceAll(file, 'recording.json') };
}

const changed = (change: object) => JSON.stringify({ ...recording, ...change });
const withPayload = (payload: unknown) => changed({ messages: [...recording.messages, { at: 0, payload }] });
describe('generate refuses', () => {
  it.each([
    [[], 'expected the file of a recording, received none: --help says more.'],
    [['a', 'b', 'c'], 'expected one file, received 3: --help says more.'],
    [['a', '--schemas', 'yup'], "--schemas: expected zod, zod/mini or valibot, received 'yup'."],
    [['/nobody/has/this.json'], "/nobody/has/this.json: can't be read (ENOENT)."],
  ])('the arguments %j', async (args, sentence) => {
    expect(await runToEnd(['generate', ...args])).toEqual(refusal(` generate: ${sentence}`));
  });

  it.each([
    ['text', 'Ada Lovelace', "expected JSON, received text that isn't."],
    ['a list', '[]', 'recording: expected a recording of recordDesk, received a list of 0.'],
    ['JSON within JSON', JSON.stringify(text), 'recording: expected a recording of recordDesk, received a string.'],
  ])('%s, and quotes nothing', async (_what, fileText, sentence) => {
    expect(await generateFrom(fileText)).toEqual(refusal(` generate: recording.json: ${sentence}`));
  });

  it.each([
    ['another version', changed({ version: 2 }), 'version: expected 1, received 2.'],
    ['messages that are no list', changed({ messages: 'Ada' }), 'messages: expected a list, received a string.'],
    [
      'a message that is none',
      withPayload('Ada'),
      "messages[1].payload: expected a value as recordDesk keeps it, with its 'type', received a string.",
    ],
  ])('%s, and quotes nothing', async (_what, fileText, sentence) => {
    expect(await generateFrom(fileText)).toEqual(refusal(` generate: recording.json: recording.${sentence}`));
  });

  it.each([
    ['from elsewhere', 13, '13 came from elsewhere, so check `origins` and `source` of recordDesk.'],
    ['at all', 0, 'use the desk while you record.'],
    ['and no count', 'Ada', 'use the desk while you record.'],
  ])('a recording without messages of the desk: none %s', async (_what, foreign, advice) => {
    const sentence = `the recording has no messages: ${advice}`;
    expect(await generateFrom(changed({ messages: [], foreign }))).toEqual(
      refusal(` generate: recording.json: ${sentence}`),
    );
  });

  it('a file to check that cannot be read', async () => {
    const result = await generateFrom(text, '--check', '/nobody/has/this.ts');
    expect(result).toEqual(refusal(" generate: /nobody/has/this.ts: can't be read (ENOENT)."));
  });
});

describe('generate', () => {
  it.each([
    ['a recording', text],
    ['a byte order mark before it', `\uFEFF${text}`],
  ])('prints the code for %s', async (_what, fileText) => {
    expect(await generateFrom(fileText)).toEqual({ exitCode: 0, stdout: code, stderr: '' });
    expect(generate).toHaveBeenLastCalledWith(JSON.parse(fileText.replace('\uFEFF', '')), {});
  });

  it.each(['zod', 'zod/mini', 'valibot'])('passes the library %s on', async (schemas) => {
    await generateFrom(text, '--schemas', schemas);
    expect(generate).toHaveBeenLastCalledWith(recording, { schemas });
  });

  it('reads standard input, no matter how it is cut into pieces', async () => {
    const accented = { ...recording, note: 'é' };
    const bytes = new TextEncoder().encode(JSON.stringify(accented));
    const stdin = (async function* () {
      yield bytes.subarray(0, bytes.length - 3);
      yield bytes.subarray(bytes.length - 3);
      yield ' ';
    })();
    expect(await runToEnd(['generate', '-'], { generate, stdin })).toMatchObject({ exitCode: 0, stdout: code });
    expect(generate).toHaveBeenLastCalledWith(accented, {});
  });

  it('names standard input in an error', async () => {
    expect(await runToEnd(['generate', '-'])).toEqual(
      refusal(" generate: standard input: expected JSON, received text that isn't."),
    );
  });
});

describe('generate --check', () => {
  it.each([
    ['is the same', code],
    ['has other line endings', code.replaceAll('\n', '\r\n')],
  ])('ends with 0 and prints nothing if the file %s', async (_how, checked) => {
    const file = await (await createFolder())('deskEvents.ts', checked);
    expect(await generateFrom(text, '--check', file)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it.each([
    [[], ''],
    [['--schemas', 'valibot'], ' --schemas valibot'],
  ])('ends with 1 and says how to write the file again if it is stale: %j', async (options, words) => {
    const file = await (await createFolder())('deskEvents.ts', `${code}\n`);
    expect(await generateFrom(text, ...options, '--check', file)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `iadvize-desk-events: ${file} is stale, so write it again with: iadvize-desk-events generate recording.json${words} > ${file}\n`,
    });
  });
});
