import { type SiteServer, startServer } from '../test/browser/siteServer';
import type { Scripts } from './scripts';

/** The origins of the benchmark: the CRM's is on one site, the frames' on another, so in a process of their own. */
export interface BenchSite {
  readonly crm: SiteServer;
  readonly desk: SiteServer;
  readonly stranger: SiteServer;
  /** Serves a page with scripts and content; gives its address. */
  readonly page: (scripts: ReadonlyArray<keyof Scripts>, content?: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts the servers. */
export async function startBenchSite(scripts: Scripts): Promise<BenchSite> {
  const [crm, desk, stranger] = await Promise.all([
    startServer('localhost'),
    startServer('127.0.0.1'),
    startServer('127.0.0.1'),
  ]);
  for (const [name, text] of Object.entries(scripts)) crm.serve(`/${name}.js`, text);
  for (const { serve } of [desk, stranger]) serve('/frame', '<!doctype html><title>Frame</title>');
  let pages = 0;
  return {
    crm,
    desk,
    stranger,
    page(names, content = '') {
      pages += 1;
      const tags = names.map((name) => `<script src="/${name}.js"></script>`).join('');
      const markup = `<!doctype html><title>CRM</title>${content}${tags}`;
      return crm.serve(`/page${pages}`, markup);
    },
    async close() {
      await Promise.all([crm, desk, stranger].map((server) => server.close()));
    },
  };
}
