import { describe } from '../shared/misuse';
import { checkRecording } from '../testing/generator/checkRecording';
import { readCommandLine } from './commandLine';
import { CommandMisuse } from './commandMisuse';
import { commandHelp } from './helpTexts';
import { parseJson, readTextFile } from './jsonFile';
import type { ExitCode, SchemaLibraryName, Surroundings } from './surroundings';

const libraries: readonly SchemaLibraryName[] = ['zod', 'zod/mini', 'valibot'];

function libraryIn(text: string): SchemaLibraryName {
  const library = libraries.find((known) => known === text);
  if (library) return library;
  throw new CommandMisuse(`--schemas: expected zod, zod/mini or valibot, received ${describe(text)}.`);
}

async function readAll(stdin: Surroundings['stdin']): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** A module for nothing would hide that the recorder listened in the wrong place. `foreign` comes from a file, so it may be anything. */
function expectMessages({ messages, foreign }: ReturnType<typeof checkRecording>, from: string): void {
  if (messages.length) return;
  const isElsewhere = Number.isSafeInteger(foreign) && foreign > 0;
  const advice = isElsewhere
    ? `${foreign} came from elsewhere, so check \`origins\` and \`source\` of recordDesk`
    : 'use the desk while you record';
  throw new CommandMisuse(`${from}: the recording has no messages: ${advice}.`);
}

/** Version control may have changed the line endings of a file. */
const withoutReturns = (text: string) => text.replaceAll('\r\n', '\n');

/** Prints the code for a recording, or checks that a file is that code. */
export async function printCode({ args, stdin, stdout, stderr, generate }: Surroundings): Promise<ExitCode> {
  const { options, words } = readCommandLine(args, { schemas: 'string', check: 'string' });
  if (options.help) {
    stdout.write(commandHelp.generate);
    return 0;
  }
  const [file, more] = words;
  if (file === undefined) throw new CommandMisuse('expected the file of a recording, received none: --help says more.');
  if (more !== undefined) throw new CommandMisuse(`expected one file, received ${words.length}: --help says more.`);
  const schemas = options.schemas === undefined ? undefined : libraryIn(options.schemas);
  const from = file === '-' ? 'standard input' : file;
  const text = await (file === '-' ? readAll(stdin) : readTextFile(file));
  const recording = checkRecording(parseJson(text, from), `${from}: recording`);
  expectMessages(recording, from);
  const code = generate(recording, schemas === undefined ? {} : { schemas });
  const { check } = options;
  if (check === undefined) {
    stdout.write(code);
    return 0;
  }
  if (withoutReturns(await readTextFile(check)) === withoutReturns(code)) return 0;
  const command = ['generate', file, ...(schemas ? ['--schemas', schemas] : [])].join(' ');
  stderr.write(
    `iadvize-desk-events: ${check} is stale, so write it again with: iadvize-desk-events ${command} > ${check}\n`,
  );
  return 1;
}
