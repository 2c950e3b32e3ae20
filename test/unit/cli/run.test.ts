// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { recording, refusal, runToEnd } from './command';

describe('the command refuses', () => {
  it.each([
    [[], ': expected fake-desk or generate, received nothing: --help says more.'],
    [['serve'], ": expected fake-desk or generate, received 'serve': --help says more."],
    [['constructor'], ": expected fake-desk or generate, received 'constructor': --help says more."],
    [['--port', '1'], ": expected fake-desk or generate, received '--port': --help says more."],
    [['generate', '--prot', '1'], " generate: Unknown option '--prot': --help lists the options."],
    [['fake-desk', '--port'], " fake-desk: Option '--port <value>' argument missing: --help lists the options."],
    [['fake-desk', '--port', '-1'], " fake-desk: Option '--port' argument is ambiguous: --help lists the options."],
  ])('%j in one sentence', async (args, sentence) => {
    expect(await runToEnd(args)).toEqual(refusal(sentence));
  });

  it.each([
    [new Error('It failed.\n    at somewhere'), ' generate: It failed.'],
    [undefined, ' generate: failed for an unknown reason.'],
  ])('to print a stack trace if something fails', async (failure, sentence) => {
    const generate = () => {
      throw failure;
    };
    const stdin = (async function* () {
      yield JSON.stringify(recording);
    })();
    expect(await runToEnd(['generate', '-'], { generate, stdin })).toEqual(refusal(sentence));
  });
});

describe('the command prints', () => {
  it.each([
    [['--help'], 'Usage: iadvize-desk-events <command>'],
    [['-h'], 'Usage: iadvize-desk-events <command>'],
    [['fake-desk', '--help'], 'Usage: iadvize-desk-events fake-desk [--port N] [--scenario FILE]'],
    [['generate', '-h'], 'Usage: iadvize-desk-events generate FILE [--schemas zod|zod/mini|valibot] [--check FILE]'],
  ])('its help, with the exit codes, for %j', async (args, usage) => {
    const { exitCode, stdout, stderr } = await runToEnd(args);
    expect(stdout.startsWith(usage)).toBe(true);
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}/);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  it("the package's version", async () => {
    expect(await runToEnd(['--version'])).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
  });
});
