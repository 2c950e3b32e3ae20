import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CommandMisuse, codeOf } from './commandMisuse';

/** The port that the fake desk takes if none is asked for. */
export const defaultPort = 4321;
/** How many ports are tried, the first one included. */
export const portsToTry = 20;

/** The two addresses of this machine. A browser may ask either of them for `localhost`. */
const [firstHost, secondHost] = ['127.0.0.1', '::1'] as const;
const highestPort = 65_535;
/** Windows refuses the ports that it reserves, and Unix the low ones. */
const takenCodes: ReadonlySet<string> = new Set(['EADDRINUSE', 'EACCES']);
/** This machine has no such address. */
const missingCodes: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** A server on this machine's own addresses. */
export interface LocalServer {
  readonly port: number;
  /** Stops listening, and cuts the connections that are left. */
  readonly close: () => Promise<void>;
}

async function listenOn(host: string, port: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** Listens on one port of both addresses. */
async function listenOnBoth(asked: number, answer: RequestListener): Promise<LocalServer> {
  const first = await listenOn(firstHost, asked, answer);
  // A server of TCP has an address with a port.
  const { port } = first.address() as AddressInfo;
  const servers = [first];
  try {
    servers.push(await listenOn(secondHost, port, answer));
  } catch (error) {
    if (!missingCodes.has(codeOf(error))) {
      await closeServer(first);
      throw error;
    }
  }
  return { port, close: async () => void (await Promise.all(servers.map(closeServer))) };
}

/** Listens on a port, or on the next one that is free. 0 takes any free one. Throws a `CommandMisuse` if none is free. */
export async function listenFrom(port: number, answer: RequestListener): Promise<LocalServer> {
  const last = Math.min(port + portsToTry - 1, highestPort);
  for (let next = port; next <= last; next += 1) {
    try {
      return await listenOnBoth(port === 0 ? 0 : next, answer);
    } catch (error) {
      if (!takenCodes.has(codeOf(error)))
        throw new CommandMisuse(`--port ${next}: can't listen there (${codeOf(error)}).`);
    }
  }
  throw new CommandMisuse(`--port ${port}: no port from ${port} to ${last} is free.`);
}
