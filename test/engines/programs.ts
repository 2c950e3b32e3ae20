import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the tests. */
export interface Program {
  readonly process: ChildProcess;
  /** Throws if it has ended by itself. */
  readonly check: () => void;
  /** Ends it, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Starts a program, which ends with the tests at the latest. */
export function startProgram(path: string, parameters: readonly string[], options: SpawnOptions = {}): Program {
  const child = spawn(path, parameters, { stdio: 'ignore', ...options });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const check = () => {
    if (failure) throw failure;
    const { exitCode, signalCode } = child;
    if (exitCode !== null || signalCode) throw new Error(`${path} has ended: ${signalCode ?? exitCode}.`);
  };
  return {
    process: child,
    check,
    async stop() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
