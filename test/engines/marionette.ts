import { once } from 'node:events';
import { connect } from 'node:net';
import type { WebDriverCommands, WebDriverElement } from './webDriverCommands';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Takes the whole packets off the front of what has come: each is its length in bytes, a colon, and JSON. */
function takePackets(received: Buffer): { readonly packets: readonly unknown[]; readonly rest: Buffer } {
  const packets: unknown[] = [];
  let rest = received;
  for (;;) {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, colon));
    if (colon < 0 || rest.length < end) return { packets, rest };
    packets.push(JSON.parse(rest.toString('utf8', colon + 1, end)));
    rest = rest.subarray(end);
  }
}

/** A session, and what Firefox says of itself. */
interface MarionetteSession {
  readonly version: string;
  readonly commands: WebDriverCommands;
  readonly disconnect: () => void;
}

/** Starts a session of Firefox's remote protocol, whose commands are the WebDriver standard's. */
export async function connectMarionette(port: number): Promise<MarionetteSession> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;

  socket.on('data', (chunk: Buffer) => {
    const { packets, rest } = takePackets(Buffer.concat([received, chunk]));
    received = Buffer.from(rest);
    for (const packet of packets) {
      // The greeting is no list, and answers nothing.
      if (!Array.isArray(packet)) continue;
      const [, id, error, result] = packet;
      if (error) waiting.get(id)?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'));
  });

  /** Sends a command, and returns its answer, whose shape follows from the command. */
  const send = <Answer>(command: string, parameters: Readonly<Record<string, unknown>> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve: (value) => resolve(value as Answer), reject });
      const packet = JSON.stringify([0, lastId, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });

  await once(socket, 'connect');
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('NewSession');
  const commands: WebDriverCommands = {
    navigate: (url) => send('Navigate', { url }),
    refresh: () => send('Refresh'),
    windowHandles: () => send<string[]>('GetWindowHandles'),
    newWindow: async () => (await send<{ handle: string }>('NewWindow', { type: 'window', focus: true })).handle,
    switchToWindow: (handle) => send('SwitchToWindow', { handle }),
    closeWindow: () => send('CloseWindow'),
    switchToFrame: (element) => send('SwitchToFrame', element ? { element: Object.values(element)[0] } : { id: null }),
    findElement: async (value) =>
      (await send<{ value: WebDriverElement }>('FindElement', { using: 'css selector', value })).value,
    clickElement: (element) => send('ElementClick', { id: Object.values(element)[0] }),
    executeScript: async (script) => (await send<{ value: unknown }>('ExecuteScript', { script, args: [] })).value,
  };
  return { version: `Firefox ${capabilities.browserVersion}`, commands, disconnect: () => socket.destroy() };
}
