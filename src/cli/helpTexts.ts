import { defaultPort, portsToTry } from './listen';

/** The name of a command. */
export type CommandName = 'fake-desk' | 'generate';

const exitCodes = `Exit codes:
  0  done; with --check: the file is the same
  1  with --check: the file is stale
  2  the arguments or the files can't be used, or no port is free; one sentence on stderr says why`;

/** What `--help` prints without a command. */
export const generalHelp = `Usage: iadvize-desk-events <command> [options]

Tools for the events of the iAdvize agent desk.

Commands:
  fake-desk      serves the fake desk's page on an origin of its own
  generate FILE  prints TypeScript for what a recording of your desk shows

Options:
  --help, -h     prints this help; after a command, that command's help
  --version      prints the version of the package

${exitCodes}
`;

/** What `--help` prints after a command. */
export const commandHelp: Readonly<Record<CommandName, string>> = {
  'fake-desk': `Usage: iadvize-desk-events fake-desk [--port N] [--scenario FILE]

Serves the fake desk's page on http://localhost, for this machine alone, and prints the lines that your page needs.
Ctrl+C ends it.

Options:
  --port N         the port, from 0 to 65535 (default: ${defaultPort}; 0 takes any free one). If it is in use, the next
                   one is taken; ${portsToTry} ports are tried.
  --scenario FILE  a JSON file with what the page sends each time it loads, in this order and without pauses.
                   It is a recording of recordDesk, which is sent with made-up values, or a list of events
                   such as [["CONVERSATION_ADDED", { "conversationId": "c-1", "projectId": 1234 }]].
                   Any page that you open can embed the fake desk, so use no real person's data.
  --help, -h       prints this help

${exitCodes}
`,
  generate: `Usage: iadvize-desk-events generate FILE [--schemas zod|zod/mini|valibot] [--check FILE]

Prints a TypeScript module for what your desk sends differently from the catalogue. FILE is a recording of recordDesk
as JSON; - reads it from standard input.

Options:
  --schemas NAME  the schema library of the module: zod, zod/mini or valibot (default: zod)
  --check FILE    prints no module, and checks that FILE is the same module; the line endings may differ
  --help, -h      prints this help

${exitCodes}
`,
};
