import { type SiteServer, startServer } from '../../test/browser/siteServer';
import type { ScriptName, Scripts } from './scripts';

/** The origins of the benchmark: the CRM is on one site, the frames are on another, so they get their own processes. */
export interface BenchSite {
  readonly crm: SiteServer;
  readonly desk: SiteServer;
  readonly stranger: SiteServer;
  /** Serves a page with scripts and content, and returns its address. */
  readonly page: (scripts: readonly ScriptName[], content?: string) => string;
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
      return crm.serve(`/page${pages}`, `<!doctype html><title>CRM</title>${content}${tags}`);
    },
    async close() {
      await Promise.all([crm, desk, stranger].map((server) => server.close()));
    },
  };
}
