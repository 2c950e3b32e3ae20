import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** A page or a script: its text, or a function that returns it for each request, as late as it likes. */
type Body = string | (() => Promise<string>);

/** A real origin on the loopback interface. */
export interface SiteServer {
  /** Such as `http://localhost:40123`. */
  readonly origin: string;
  /** Serves a page or a script, instead of what was at the path, and returns its address. */
  readonly serve: (path: string, body: Body, headers?: Readonly<Record<string, string>>) => string;
  /** Stops the server and ends its connections. */
  readonly close: () => Promise<void>;
}

const typeByExtension: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
};

/** Starts a server on a free port; paths without an extension are pages. */
export async function startServer(hostname: 'localhost' | '127.0.0.1'): Promise<SiteServer> {
  const contents = new Map<string, { body: Body; headers: Readonly<Record<string, string>> }>();

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const content = contents.get(pathname);
    // A browser may ask for an icon by itself, and would write to the console if there is none.
    if (!content) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    const body = typeof content.body === 'string' ? content.body : await content.body();
    response.writeHead(200, {
      'content-type': typeByExtension[extname(pathname)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...content.headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  const origin = `http://${hostname}:${port}`;

  return {
    origin,
    serve(path, body, headers = {}) {
      contents.set(path, { body, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
