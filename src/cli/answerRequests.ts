import type { RequestListener } from 'node:http';
import { isOnThisMachine } from '../testing/page/audience';

/** Whether a request asks this machine by a name of its own. A page on the web can let its own name lead to this machine's address. */
function isForThisMachine(host: string | undefined): boolean {
  try {
    return isOnThisMachine(`http://${host}`);
  } catch {
    return false;
  }
}

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Creates the listener that answers each request for `/` with the page, and any other with an error. It reads no file. */
export function createAnswer(page: string): RequestListener {
  return ({ method, url, headers: { host } }, response) => {
    const refuse = (status: number, text: string, more: Readonly<Record<string, string>> = {}) =>
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(text);
    if (!isForThisMachine(host)) return refuse(403, 'The fake desk answers to localhost only.\n');
    if (!/^\/(\?|$)/.test(String(url))) return refuse(404, 'The fake desk is at /.\n');
    if (!['GET', 'HEAD'].includes(String(method)))
      return refuse(405, 'The fake desk can only be read.\n', { Allow: 'GET, HEAD' });
    // Node sends no body in the answer to HEAD.
    return response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
}
