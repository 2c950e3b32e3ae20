import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packageLimit = 10 * 60_000;

/**
 * Runs installers for a command, and keeps what failed.
 *
 * @param {string} command the name of the command that it is for, said before each line
 */
export function createInstaller(command) {
  /** @type {string[]} */
  const failures = [];

  /** @param {string} failure */
  function note(failure) {
    failures.push(failure);
    console.error(`${command}: ${failure}`);
  }

  /**
   * Runs an installer to its end or its time limit, in ms; says whether it succeeded.
   *
   * @param {string} program
   * @param {readonly string[]} parameters
   * @param {number} limit
   */
  function ran(program, parameters, limit) {
    const line = [program, ...parameters].join(' ');
    console.error(`${command}: no browser so far, running ${line}`);
    const { error, status, signal } = spawnSync(program, parameters, {
      // What it prints goes to stderr: stdout is kept for the answer.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    if (status !== 0) note(`${line} failed: ${error?.message ?? signal ?? `exit code ${status}`}`);
    return status === 0;
  }

  /**
   * Installs packages of the system if it is Debian or similar and this user may do that. Returns whether it did.
   *
   * @param {readonly string[]} packages
   */
  function installedPackages(...packages) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
    // An update may fail for one of several sources and the install still succeed.
    ran('apt-get', ['update'], packageLimit);
    return ran('apt-get', ['install', '-y', ...packages], packageLimit);
  }

  return { failures, note, ran, installedPackages };
}
