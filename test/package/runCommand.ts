import { execFile } from 'node:child_process';

/** How a command ended, and all that it printed. */
export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command in a folder and waits for its end, whatever its exit code is. Rejects if it can't be started. */
export function runCommand(command: string, words: readonly string[], folder: string): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, words, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (child.exitCode === null) reject(error ?? new Error(`${command} was ended by a signal.`));
      else resolve({ exitCode: child.exitCode, output: stdout + stderr });
    });
    child.once('error', reject);
  });
}

/** Runs a command that must succeed. Otherwise, throws an error with what it printed. */
export async function mustRun(command: string, words: readonly string[], folder: string): Promise<string> {
  const { exitCode, output } = await runCommand(command, words, folder);
  if (exitCode !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${exitCode}:\n${output}`);
  return output;
}
