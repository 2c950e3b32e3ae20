import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const pathOf = (folder, file) => fileURLToPath(new URL(`${folder}/${file}`, import.meta.url));

async function bundle(folder) {
  try {
    const { outputFiles } = await build({
      entryPoints: [pathOf(folder, 'main.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      sourcemap: 'inline',
      charset: 'utf8',
      logLevel: 'silent',
    });
    return outputFiles[0].text;
  } catch (error) {
    throw new Error(
      `The demo's ${folder} page can't be bundled (is the package built? npm run build):\n${error.message}`,
    );
  }
}

/** Reads a page's files, and bundles its script; they are served from memory, and nothing else is. */
export async function loadSite(folder) {
  const read = (file) => readFile(pathOf(folder, file), 'utf8');
  const [page, style, icon, script] = await Promise.all([
    read('index.html'),
    read('style.css'),
    read('icon.svg'),
    bundle(folder),
  ]);

  /** Makes the request handler; `replace` names what stands for each placeholder of the page. */
  const handler = ({ policy, replace }) => {
    const filledPage = Object.entries(replace).reduce((text, [name, value]) => text.replaceAll(name, value), page);
    const files = new Map([
      ['/', [types.html, filledPage]],
      ['/style.css', [types.css, style]],
      ['/icon.svg', [types.svg, icon]],
      ['/main.js', [types.js, script]],
    ]);
    return (request, response) => {
      // Not by URL, which throws for some of what a client may ask for.
      const [pathname] = request.url.split('?');
      const [type, body] = files.get(pathname) ?? [];
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': type ?? 'text/plain; charset=utf-8',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : (body ?? 'Not found'));
    };
  };
  return { handler };
}
