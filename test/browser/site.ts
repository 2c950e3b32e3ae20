import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SiteServer, startServer } from './siteServer';

/** The origins of a test: all but the CRM's are on one site, and the CRM's is on another. */
export interface Site {
  /** The CRM's, which has the package's built files under `/dist/`. */
  readonly crm: SiteServer;
  /** The desk's, with an empty page at `/desk`. */
  readonly desk: SiteServer;
  /** A second origin that a test may allow, with an empty page at `/desk`. */
  readonly second: SiteServer;
  /** An origin that no test allows, with an empty page at `/desk`. */
  readonly other: SiteServer;
  /** Stops every server. */
  readonly close: () => Promise<void>;
}

const emptyPage = '<!doctype html><title>Desk</title>';
const builtFiles = ['index.umd.js', 'index.mjs', 'element.js'];

async function serveBuiltFiles(server: SiteServer): Promise<void> {
  for (const file of builtFiles) {
    server.serve(`/dist/${file}`, await readFile(join(__dirname, '../../dist', file), 'utf8'));
  }
}

/** Starts the servers of a test, on free ports. */
export async function startSite(): Promise<Site> {
  const [crm, desk, second, other] = await Promise.all([
    startServer('localhost'),
    startServer('127.0.0.1'),
    startServer('127.0.0.1'),
    startServer('127.0.0.1'),
  ]);
  const servers = [crm, desk, second, other];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  for (const server of [desk, second, other]) server.serve('/desk', emptyPage);
  await serveBuiltFiles(crm);
  return { crm, desk, second, other, close };
}
