import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The server of a built project. */
export interface ExampleServer {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system assigned no port.');
  return address.port;
}

/** Resolves when the server says that it listens; rejects with what it printed if it ends before that. */
function listening(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/ready in|listening on|to expose/i.test(output)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

/** Starts the server of a built project, as its reader does: with these words of npm, and with the port in the environment. */
export async function startExampleServer(
  project: string,
  wordsFor: (port: number) => readonly string[] = () => ['start'],
): Promise<ExampleServer> {
  const port = await freePort();
  const child = spawn('npm', wordsFor(port), {
    cwd: project,
    env: {
      ...process.env,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
      NUXT_TELEMETRY_DISABLED: '1',
      // Angular's server renders pages for the hosts that it knows only.
      NG_ALLOWED_HOSTS: 'localhost',
    },
    // A process group of its own, since npm starts the server as a child.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await listening(child);
  return {
    url: `http://localhost:${port}`,
    async close() {
      if (child.exitCode !== null || child.pid === undefined) return;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
