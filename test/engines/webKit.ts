import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Engine, EngineOptions } from './engineTab';
import { startProgram } from './programs';
import { until } from './until';
import type { WebDriverCommands, WebDriverElement } from './webDriverCommands';
import { webDriverEngine } from './webDriverTab';

/** The programs that WebKitGTK takes to be driven. */
export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** Starts a screen without a monitor, since this browser needs one, and returns its name. */
async function startScreen(path: string) {
  const screen = startProgram(path, ['-displayfd', '3', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [, , , number] = screen.process.stdio;
  if (!number) throw new Error(`${path} has no pipe for its number.`);
  const [text] = await once(number, 'data', { signal: AbortSignal.timeout(20_000) });
  return { ...screen, name: `:${String(text).trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts WebKitGTK's small browser, and drives it by its WebDriver. */
export async function startWebKit(paths: WebKitPaths, { blocksPopups }: EngineOptions): Promise<Engine> {
  const screen = await startScreen(paths.screen);
  const port = await freePort();
  const driver = startProgram(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.name },
  });

  /** Sends a command, and returns its answer, whose shape follows from the command. */
  const send = async <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };

  await until('answer of the WebKit driver', async () => {
    driver.check();
    return send<object>('GET', '/status').catch(() => undefined);
  });
  const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '/session',
    {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: paths.browser,
            // A script of a test opens popups, without a click.
            args: ['--automation', `--javascript-can-open-windows-automatically=${!blocksPopups}`],
          },
        },
      },
    },
  );
  const session = `/session/${sessionId}`;
  const commands: WebDriverCommands = {
    navigate: (url) => send('POST', `${session}/url`, { url }),
    refresh: () => send('POST', `${session}/refresh`, {}),
    windowHandles: () => send<string[]>('GET', `${session}/window/handles`),
    newWindow: async () => (await send<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' })).handle,
    switchToWindow: (handle) => send('POST', `${session}/window`, { handle }),
    closeWindow: () => send('DELETE', `${session}/window`),
    switchToFrame: (element) => send('POST', `${session}/frame`, { id: element }),
    findElement: (value) => send<WebDriverElement>('POST', `${session}/element`, { using: 'css selector', value }),
    clickElement: (element) => send('POST', `${session}/element/${Object.values(element)[0]}/click`, {}),
    executeScript: (script) => send('POST', `${session}/execute/sync`, { script, args: [] }),
  };
  return webDriverEngine(`WebKitGTK ${capabilities.browserVersion}`, commands, async () => {
    await send('DELETE', session);
    await driver.stop();
    await screen.stop();
  });
}
