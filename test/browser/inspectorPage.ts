import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { build } from 'esbuild';
import type { InspectorOptions, openInspector } from '../../src/inspector';
import { frameMarkup } from './crmPage';
import type { Evaluates } from './evaluates';
import type { Site } from './site';

declare global {
  interface Window {
    /** Opens the inspector of the page's own client. */
    openInspector: typeof openInspector;
    /** Closes it. */
    closeInspector: () => void;
    /** What the page's policy has forbidden. */
    readonly violations: string[];
  }
}

const dist = join(__dirname, '../../dist');

/**
 * The policy under which the panel must work: no script but the page's own, no HTML from text, no styles in attributes. WebKit asks for the
 * page's icon, so images of the page itself are fine.
 */
const strictPolicy = (site: Site): string =>
  [
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src ${site.desk.origin}`,
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');

const watcher = `window.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
    violations.push(effectiveDirective + ' ' + sample);
  });`;

/** The client and the inspector in a bundle of the page, with a client of the desk's frame. */
async function pageScript(site: Site, options: InspectorOptions): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createDeskClient } from 'iadvize-desk-events';
        import { openInspector } from './inspector.mjs';
        const source = () => document.querySelector('#desk');
        window.deskClient = createDeskClient({ origins: ['${site.desk.origin}'], source });
        window.openInspector = openInspector;
        window.closeInspector = openInspector(window.deskClient, ${JSON.stringify(options)});`,
      resolveDir: dist,
    },
    alias: { 'iadvize-desk-events': join(dist, 'index.mjs') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return watcher + (outputFiles[0]?.text ?? '');
}

interface Inspected {
  readonly options?: InspectorOptions;
  readonly head?: string;
  /** Whether the page's policy only reports what it would forbid. */
  readonly isReported?: boolean;
}

/** Serves a CRM page with a strict policy, the desk in its frame, and the inspector of the page's client. */
export async function serveInspected(
  site: Site,
  { options = {}, head = '', isReported = false }: Inspected = {},
): Promise<string> {
  site.crm.serve('/crm.js', await pageScript(site, options));
  const frame = frameMarkup('desk', `${site.desk.origin}/desk`);
  const markup = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
    <title>CRM</title>${head}<h1>CRM</h1>${frame}<script type="module" src="/crm.js"></script>`;
  const policyHeader = `content-security-policy${isReported ? '-report-only' : ''}`;
  return site.crm.serve('/inspected', markup, { [policyHeader]: strictPolicy(site) });
}

/** Serves a CRM page that only loads the inspector's script. */
export async function serveScript(site: Site): Promise<string> {
  site.crm.serve('/inspector.js', await readFile(join(dist, 'inspector.js'), 'utf8'));
  site.crm.serve('/watcher.js', watcher);
  const frame = frameMarkup('desk', `${site.desk.origin}/desk`);
  const markup = `<!doctype html><html lang="en"><title>CRM</title><h1>CRM</h1>${frame}
    <script src="/watcher.js"></script><script src="/inspector.js"></script>`;
  return site.crm.serve('/script', markup, { 'content-security-policy': strictPolicy(site) });
}

/** The rows of the messages. */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Messages, newest last' }).getByRole('option');

/** A text that is in each field of the visitor. */
export const secret = 'MARKER';

/** Messages of a desk with one conversation, whose visitor has the secret in each field. */
export const secretMessages: readonly object[] = [
  { event: 'com.iadvize.desk.CONVERSATION_ADDED', conversationId: 'a', projectId: 7 },
  {
    event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
    conversationId: 'a',
    visitor: {
      ...Object.fromEntries(['firstName', 'lastName', 'email', 'address', 'externalId'].map((key) => [key, secret])),
      custom: { [secret]: secret, other: { nested: [secret] } },
    },
  },
  { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: 'a' },
  { event: 'com.iadvize.desk.CONVERSATION_FOCUSED', conversationId: { name: secret } },
  { event: 'com.iadvize.desk.NEWER_THAN_THE_CATALOGUE', conversationId: 'a', note: secret },
  { event: 'com.iadvize.desk.AVAILABILITY_UPDATED', availability: { CHAT: 'AVAILABLE' } },
];

/** Returns everything of the panel that is in the page: its texts, its attributes and what its fields hold. */
export function panelContent(page: Evaluates): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('iadvize-desk-inspector')?.shadowRoot;
    const parts = Array.from(root?.querySelectorAll('*') ?? []).flatMap((element) => [
      ...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
      'value' in element ? String(element.value) : '',
    ]);
    return [root?.textContent ?? '', ...parts].join('\n');
  });
}
