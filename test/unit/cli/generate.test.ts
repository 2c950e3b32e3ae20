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
const withMessage = (message: unknown) => changed({ messages: [...recording.messages, message] });
const withPayload = (payload: unknown) => withMessage({ at: 0, payload });
const secondMessage = 'expected messages[1] to be a message as recordDesk keeps it, received something else.';
const nested = (levels: number): object =>
  levels === 1 ? { type: 'object' } : { type: 'object', fields: { a: nested(levels - 1) } };

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
    ['a list', '[]', 'expected it to be a recording of recordDesk, received a list of 0.'],
    ['JSON within JSON', JSON.stringify(text), 'expected it to be a recording of recordDesk, received text.'],
    ['another version', changed({ version: 2 }), 'expected version to be 1, received 2.'],
    ['a version as text', changed({ version: 'Ada' }), 'expected version to be 1, received text.'],
    ['messages that are no list', changed({ messages: {} }), 'expected messages to be a list, received an object.'],
    ['no count', changed({ foreign: undefined }), 'expected foreign to be a number, received undefined.'],
    ['a message that is none', withMessage('Ada'), secondMessage],
    ['a message without a time', withMessage({ payload: { type: 'null' } }), secondMessage],
    ['a message whose name is no text', withMessage({ at: 0, event: 1, payload: { type: 'null' } }), secondMessage],
    ['a message without a payload', withMessage({ at: 0 }), secondMessage],
    ['a value without a type', withPayload({}), secondMessage],
    ['a value with a wrong size', withPayload({ type: 'Blob', bytes: '1' }), secondMessage],
    ['a value with a wrong id', withPayload({ type: 'string', id: 'Ada' }), secondMessage],
    ['a value with a wrong known value', withPayload({ type: 'string', known: 1 }), secondMessage],
    ['fields that are no object', withPayload({ type: 'object', fields: [] }), secondMessage],
    ['items that are no list', withPayload({ type: 'list', items: {} }), secondMessage],
    ['a wrong field', withPayload({ type: 'object', fields: { a: 1 } }), secondMessage],
    ['a wrong item', withPayload({ type: 'list', items: ['Ada'] }), secondMessage],
    ['a value that is nested too deep', withPayload(nested(21)), secondMessage],
  ])('%s, and quotes nothing', async (_what, fileText, sentence) => {
    expect(await generateFrom(fileText)).toEqual(refusal(` generate: recording.json: ${sentence}`));
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
    ['twenty levels', withPayload(nested(20))],
    ['an empty recording', changed({ messages: [] })],
  ])('prints the code for %s', async (_what, fileText) => {
    expect(await generateFrom(fileText)).toEqual({ exitCode: 0, stdout: code, stderr: '' });
    expect(generate).toHaveBeenLastCalledWith(JSON.parse(fileText.replace('\uFEFF', '')), {});
  });

  it.each(['zod', 'zod/mini', 'valibot'])('passes the library %s on', async (schemas) => {
    await generateFrom(text, '--schemas', schemas);
    expect(generate).toHaveBeenLastCalledWith(recording, { schemas });
  });

  it('reads standard input, wherever its pieces are cut', async () => {
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
