import { join } from 'node:path';
import { describe } from '../shared/misuse';
import { ownField } from '../shared/ownFields';
import { CommandMisuse } from './commandMisuse';
import { printCode } from './generate';
import { type CommandName, generalHelp } from './helpTexts';
import { parseJson, readTextFile } from './jsonFile';
import { serveFakeDesk } from './serveFakeDesk';
import type { ExitCode, Surroundings } from './surroundings';

const commands: ReadonlyMap<string, (surroundings: Surroundings) => Promise<ExitCode>> = new Map<
  CommandName,
  (surroundings: Surroundings) => Promise<ExitCode>
>([
  ['fake-desk', serveFakeDesk],
  ['generate', printCode],
]);

async function runCommand(surroundings: Surroundings): Promise<ExitCode> {
  const { args, stdout, packageFolder } = surroundings;
  const [name, ...rest] = args;
  const command = commands.get(name ?? '');
  if (command) return command({ ...surroundings, args: rest });
  if (name === '--help' || name === '-h') {
    stdout.write(generalHelp);
    return 0;
  }
  if (name === '--version') {
    const file = join(packageFolder, 'package.json');
    stdout.write(`${ownField(parseJson(await readTextFile(file), file), 'version')}\n`);
    return 0;
  }
  const received = name === undefined ? 'nothing' : describe(name);
  throw new CommandMisuse(`expected fake-desk or generate, received ${received}: --help says more.`);
}

/** Runs a command and returns its exit code. Whatever goes wrong is one sentence on stderr, after the names of the program and the command. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(surroundings);
  } catch (error) {
    const [name = ''] = surroundings.args;
    const place = ['iadvize-desk-events', ...(commands.has(name) ? [name] : [])].join(' ');
    const { message } = Object(error);
    const sentence = String(message ?? 'failed for an unknown reason').replace(/\.?(\n[\s\S]*)?$/, '.');
    surroundings.stderr.write(`${place}: ${sentence}\n`);
    return 2;
  }
}
