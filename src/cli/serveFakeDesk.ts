import { once } from 'node:events';
import { join } from 'node:path';
import { describe } from '../shared/misuse';
import { createAnswer } from './answerRequests';
import { readCommandLine } from './commandLine';
import { CommandMisuse } from './commandMisuse';
import { commandHelp } from './helpTexts';
import { parseJson, readTextFile } from './jsonFile';
import { defaultPort, listenFrom } from './listen';
import { pageWithScenario } from './pageWithScenario';
import { checkedScenario } from './scenarioCheck';
import type { ExitCode, Surroundings } from './surroundings';

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandMisuse(`--port: expected a whole number from 0 to 65535, received ${describe(text)}.`);
}

/** What to paste. The iframe's address comes last, as in the README, because the desk announces its conversations as it loads. */
const instructions = (origin: string) => `The fake desk is at ${origin}/

Your page needs its origin and its address:

  const desk = createDeskClient({ origins: ['${origin}'], source: () => iframe });
  iframe.src = '${origin}/';

Ctrl+C ends it.
`;

/** Serves the fake desk's page until the process is asked to end. */
export async function serveFakeDesk({ args, stdout, signal, packageFolder }: Surroundings): Promise<ExitCode> {
  const { options, words } = readCommandLine(args, { port: 'string', scenario: 'string' });
  if (options.help) {
    stdout.write(commandHelp['fake-desk']);
    return 0;
  }
  if (words.length)
    throw new CommandMisuse(`expected options only, received ${describe(words[0])}: --help lists them.`);
  const asked = options.port === undefined ? defaultPort : portIn(options.port);
  const page = await readTextFile(join(packageFolder, 'dist/fake-desk.html'));
  const { scenario: file } = options;
  const scenario = file === undefined ? undefined : checkedScenario(parseJson(await readTextFile(file), file), file);
  const answer = createAnswer(scenario ? pageWithScenario(page, scenario) : page);
  const { port, close } = await listenFrom(asked, answer);
  if (asked !== 0 && port !== asked) stdout.write(`Port ${asked} is in use, so this is the next one that is free.\n`);
  stdout.write(instructions(`http://localhost:${port}`));
  if (!signal.aborted) await once(signal, 'abort');
  await close();
  return 0;
}
