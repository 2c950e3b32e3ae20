import { createServer } from 'node:http';

const portsToTry = 20;
const inUse = new Set(['EADDRINUSE', 'EACCES']);
const addressMissing = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

const closed = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function listenOn(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port }, () => resolve(server));
  });
}

/** Takes one port on each of the hosts that the machine has; fails where one of them has given it away. */
async function listenOnAll(hosts, port) {
  const [firstHost, ...otherHosts] = hosts;
  const servers = [await listenOn(firstHost, port)];
  const taken = servers[0].address().port;
  try {
    for (const host of otherHosts) {
      const server = await listenOn(host, taken).catch((error) => {
        if (!addressMissing.has(error.code)) throw error;
      });
      if (server) servers.push(server);
    }
  } catch (error) {
    await Promise.all(servers.map(closed));
    throw error;
  }
  return { servers, port: taken };
}

/** Listens on the first free port from `port` on; 0 takes any free one. */
export async function listenFrom(port, hosts) {
  for (let step = 0; step < portsToTry && port + step <= 65535; step += 1) {
    try {
      const { servers, port: taken } = await listenOnAll(hosts, port === 0 ? 0 : port + step);
      return {
        port: taken,
        serve: (handler) => servers.forEach((server) => void server.on('request', handler)),
        close: () => Promise.all(servers.map(closed)),
      };
    } catch (error) {
      if (!inUse.has(error.code)) throw error;
    }
  }
  throw new Error(`No free port among the ${portsToTry} from ${port} on: set CRM_PORT and DESK_PORT to others.`);
}
