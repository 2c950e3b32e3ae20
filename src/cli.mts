#!/usr/bin/env node
import { join } from 'node:path';
import { generateDeskEvents } from 'iadvize-desk-events/testing';
import { run } from './cli/run';

const ending = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort());
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has read enough, such as `head`.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { argv, stdin, stdout, stderr } = process;
run({
  args: argv.slice(2),
  stdin,
  stdout,
  stderr,
  signal: ending.signal,
  packageFolder: join(__dirname, '..'),
  generate: generateDeskEvents,
}).then((exitCode) => {
  // Not process.exit, which would cut off output that a pipe hasn't read yet.
  process.exitCode = exitCode;
});
