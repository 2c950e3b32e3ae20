import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const folder = join(__dirname, '../../site');

const typeByExtension: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The paths of all pages of the built site, from its folder. */
export async function sitePages(): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return (
    files
      // These are in frames of other pages. The fake desk is the package's own page, and other tests look at it.
      .filter((file) => file.endsWith('.html') && !['fake-desk.html', 'inspector-demo.html'].includes(file))
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
  );
}

/** Whether the built site has a file at a path. */
export const isSiteFile = (path: string) => existsSync(join(folder, path));

/** Serves the built site as any static host does; unlike the servers of the browser tests, it lets the browser keep the files. */
export async function serveSite() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = await readFile(join(folder, decodeURIComponent(pathname))).catch(() => undefined);
    // A browser may ask for an icon by itself, and would write to the console if there is none.
    if (!body) return void response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, {
      'content-type': typeByExtension[extname(pathname)] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
