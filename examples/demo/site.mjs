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

async function bundle(folder, script = 'main.ts') {
  try {
    const { outputFiles } = await build({
      entryPoints: [pathOf(folder, script)],
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

/** Serves files from memory, by path, and nothing else. */
const handlerOf = (files, policy) => (request, response) => {
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

/** Reads the CRM page's files, and bundles its script; gives what makes the request handler, for the desk at this address. */
export async function loadCrm() {
  const read = (file) => readFile(pathOf('crm', file), 'utf8');
  const [page, style, icon, script, followPage, followScript] = await Promise.all([
    read('index.html'),
    read('style.css'),
    read('icon.svg'),
    bundle('crm'),
    read('follow.html'),
    bundle('crm', 'follow.ts'),
  ]);
  return ({ policy, deskUrl }) =>
    handlerOf(
      new Map([
        ['/', [types.html, page.replaceAll('%DESK_URL%', deskUrl)]],
        ['/style.css', [types.css, style]],
        ['/icon.svg', [types.svg, icon]],
        ['/main.js', [types.js, script]],
        ['/follow.html', [types.html, followPage]],
        ['/follow.js', [types.js, followScript]],
      ]),
      policy,
    );
}

/** Reads the fake desk's page, which is one file of the package; gives what makes the request handler. */
export async function loadDesk() {
  const page = await readFile(pathOf('../../dist', 'fake-desk.html'), 'utf8').catch((error) => {
    throw new Error(`The fake desk can't be read (is the package built? npm run build):\n${error.message}`);
  });
  return ({ policy }) => handlerOf(new Map([['/', [types.html, page]]]), policy);
}
