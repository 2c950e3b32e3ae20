// @vitest-environment node

import { once } from 'node:events';
import { createServer, get, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, Server } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFolder, page, recording, refusal, runToEnd, startCommand } from './command';

/** Starts the fake desk and waits until it has said where it is. */
async function serve(...args: readonly string[]) {
  const { printed, hasPrinted, end, exitCode } = await startCommand(['fake-desk', ...args]);
  onTestFinished(async () => {
    end();
    await exitCode;
  });
  await hasPrinted;
  const port = Number(/http:\/\/localhost:(\d+)\//.exec(printed.stdout)?.[1]);
  return { printed, port, end, exitCode, url: `http://127.0.0.1:${port}/` };
}

/** Asks with any words, which fetch doesn't let out. */
async function ask(port: number, { method = 'GET', path = '/', host = `localhost:${port}` }) {
  const asked = request({ port, host: '127.0.0.1', method, path, headers: { host } }).end();
  const [response]: IncomingMessage[] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: string[] = [];
  for await (const chunk of response ?? []) chunks.push(String(chunk));
  return { status: response?.statusCode, headers: response?.headers, body: chunks.join('') };
}

/** Takes a port that the next one is free after, as far as anybody knows. */
async function takePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Lets the system refuse to listen at an address. */
function failToListen(address: string, code: string): void {
  const { listen } = Server.prototype;
  const spy = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server, ...words: unknown[]) {
    if (words[1] !== address) return Reflect.apply(listen, this, words);
    process.nextTick(() => this.emit('error', Object.assign(new Error(code), { code })));
    return this;
  });
  onTestFinished(() => spy.mockRestore());
}

const withScenario = async (text: string) => ['--scenario', await (await createFolder())('scenario.json', text)];

describe('fake-desk refuses', () => {
  it.each(['', 'x', '1.5', '65536', '123456', '0x10'])('the port %j', async (port) => {
    expect(await runToEnd(['fake-desk', '--port', port])).toEqual(
      refusal(` fake-desk: --port: expected a whole number from 0 to 65535, received '${port}'.`),
    );
  });

  it('words that belong to no option', async () => {
    expect(await runToEnd(['fake-desk', '4000'])).toEqual(
      refusal(" fake-desk: expected options only, received '4000': --help lists them."),
    );
  });

  it.each([
    ['text', 'Ada', "expected JSON, received text that isn't."],
    [
      'an object',
      '{}',
      'expected a recording of recordDesk, or a list of events such as ["CONVERSATION_ADDED", { … }].',
    ],
    [
      'an item that is no pair',
      '[["A", {}], "Ada"]',
      'expected [1] to have a name and a payload, received something else.',
    ],
    ['three words', '[["A", {}, 1]]', 'expected [0] to have a name and a payload, received something else.'],
    [
      'a name that is none',
      '[["ada", {}]]',
      "expected [0] to have a name in capitals such as 'CONVERSATION_ADDED', received something else.",
    ],
    [
      'a name that is no text',
      '[[1, {}]]',
      "expected [0] to have a name in capitals such as 'CONVERSATION_ADDED', received something else.",
    ],
    [
      'a payload that is none',
      '[["A", []]]',
      'expected [0] to have an object as the payload, received something else.',
    ],
  ])('a scenario of %s, and quotes nothing', async (_what, text, sentence) => {
    const [option = '', file = ''] = await withScenario(text);
    expect(await runToEnd(['fake-desk', option, file])).toEqual(refusal(` fake-desk: ${file}: ${sentence}`));
  });

  it('a scenario of half a recording, in the words of the check of recordings', async () => {
    const [option = '', file = ''] = await withScenario('{ "messages": [] }');
    expect(await runToEnd(['fake-desk', option, file])).toEqual(
      refusal(` fake-desk: ${file}: recording.version: expected 1, received undefined.`),
    );
  });

  it('to look further than the last port', async () => {
    const server = createServer().listen(65535, '127.0.0.1');
    // If somebody else has the port already, that is as good.
    await once(server, 'listening').catch(() => {});
    onTestFinished(() => void server.close());
    expect(await runToEnd(['fake-desk', '--port', '65535'])).toEqual(
      refusal(' fake-desk: --port 65535: no port from 65535 to 65535 is free.'),
    );
  });

  it('an address that the system has something else against', async () => {
    failToListen('127.0.0.1', 'EPERM');
    expect(await runToEnd(['fake-desk', '--port', '4000'])).toEqual(
      refusal(" fake-desk: --port 4000: can't listen there (EPERM)."),
    );
  });
});

describe('the server of the fake desk refuses', () => {
  it.each([
    ['/package.json', 404],
    ['/../package.json', 404],
    ['/..%2fpackage.json', 404],
    ['//', 404],
    ['/fake-desk.html', 404],
    ['http://localhost/', 404],
  ])('the path %s', async (path, status) => {
    const { port } = await serve('--port', '0');
    expect(await ask(port, { path })).toMatchObject({ status, body: 'The fake desk is at /.\n' });
  });

  it('to do anything but read', async () => {
    const { port } = await serve('--port', '0');
    expect(await ask(port, { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD', 'x-content-type-options': 'nosniff' },
    });
  });

  it.each(['evil.example', 'localhost.evil.example', 'localhost@evil.example', '::::'])('the host %j', async (host) => {
    const { port } = await serve('--port', '0');
    expect(await ask(port, { host })).toMatchObject({ status: 403 });
  });
});

describe('fake-desk', () => {
  it('serves the page at both addresses of this machine, uncached, whatever the page is asked', async () => {
    const { port } = await serve('--port', '0');
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `desk.localhost:${port}`]) {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      };
      const path = '/?crm=http://localhost:3000&seed=2';
      expect(await ask(port, { path, host })).toMatchObject({ status: 200, headers, body: page });
    }
    expect(await ask(port, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('prints what the page around it needs, and ends when it is told to', async () => {
    const { printed, port, end, exitCode, url } = await serve('--port', '0');
    const origin = `http://localhost:${port}`;
    expect(printed.stdout).toBe(`The fake desk is at ${origin}/

Your page needs its origin and its address:

  const desk = createDeskClient({ origins: ['${origin}'], source: () => iframe });
  iframe.src = '${origin}/';

Ctrl+C ends it.
`);
    // A connection that is kept alive doesn't keep the server.
    await once(get(url), 'response');
    end();
    expect(await exitCode).toBe(0);
    expect(printed.stderr).toBe('');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends at once if it was told to before', async () => {
    const result = await runToEnd(['fake-desk', '--port', '0'], { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it.each(['127.0.0.1', '::1'])('takes a later port if the one that it is told is in use at %s', async (host) => {
    const taken = await takePort(host);
    const { port, printed, url } = await serve('--port', String(taken));
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThan(taken + 20);
    expect(printed.stdout).toContain(`Port ${taken} is in use, so this is the next one that is free.\n`);
    expect(await (await fetch(url)).text()).toBe(page);
  });

  it('serves at one address if this machine has no other', async () => {
    failToListen('::1', 'EADDRNOTAVAIL');
    const { url } = await serve('--port', '0');
    expect(await (await fetch(url)).text()).toBe(page);
  });

  it('plays a list of events, of which nothing ends the block that holds it', async () => {
    const list = [['VISITOR_TYPING', { text: '</script><script>alert(1)</script>', pattern: "$& $' $`" }]];
    const { url } = await serve('--port', '0', ...(await withScenario(JSON.stringify(list))));
    const served = await (await fetch(url)).text();
    const [, data = ''] =
      /<body><script id="scenario" type="application\/json">([^<]*)<\/script><p>desk<\/p>/.exec(served) ?? [];
    expect(JSON.parse(data)).toEqual(list);
  });

  it('plays a recording', async () => {
    const { url } = await serve('--port', '0', ...(await withScenario(JSON.stringify(recording))));
    expect(await (await fetch(url)).text()).toContain(JSON.stringify(recording));
  });
});
