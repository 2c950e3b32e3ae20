import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeBlocksOf } from '../codeBlocks';
import { supportedVersions } from '../supportedVersions';
import { installBesideFrameworks, loadings, printedBy, removeProject } from './bindingsProject';
import { angularNames, reactNames, vueNames } from './exportedNames';
import { packageName, readInstalled, repository, toolPath } from './packed';
import { mustRun } from './runCommand';

/** Prints what an entry exports, and that there is no window. */
const namesOf = (entry: string) => `
  const entry = ${entry};
  console.log(JSON.stringify({ names: Object.keys(entry).sort(), window: typeof window }));`;

const emptyMarkup = '<p>0 of nobody</p>';

describe.each([supportedVersions.React.release, '19.3.1'])('beside React %s', (version) => {
  let project: string;

  beforeAll(async () => {
    project = await installBesideFrameworks([`react@${version}`, `react-dom@${version}`]);
  });
  afterAll(() => removeProject(project));

  test.each(loadings)('$entry exports exactly the hooks, without a window', async ({ inputType, load }) => {
    const script = namesOf(load(`${packageName}/react`));
    expect(await printedBy(project, inputType, script)).toEqual({ names: reactNames, window: 'undefined' });
  });

  test.each(loadings)('$entry renders the empty snapshot on a server', async ({ inputType, load }) => {
    const script = `
      const { createElement, version } = ${load('react')};
      const { renderToString } = ${load('react-dom/server')};
      const { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } = ${load(`${packageName}/react`)};
      const complaints = [];
      console.error = (...words) => complaints.push(words.join(' '));
      function Desk() {
        const desk = useDeskClient();
        useDeskEvent(desk, 'CONVERSATION_ADDED', () => {});
        const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
        return createElement('p', null, ids.length + ' of ' + (useFocusedVisitor(desk)?.conversationId ?? 'nobody'));
      }
      const markup = renderToString(createElement(Desk));
      console.log(JSON.stringify({ markup, complaints, window: typeof window, version: version.split('-')[0] }));`;
    expect(await printedBy(project, inputType, script)).toEqual({
      markup: emptyMarkup,
      complaints: [],
      window: 'undefined',
      version,
    });
  });

  test('the hooks get early and live messages, once each, and leave nothing behind', async () => {
    const happyDom = pathToFileURL(toolPath('happy-dom')).href;
    const printed = await mustRun(process.execPath, ['mountReact.mjs', happyDom], project);
    expect(JSON.parse(printed)).toEqual({
      heardEarly: ['CONVERSATION_ADDED', 'CONVERSATION_FOCUSED'],
      heard: ['CONVERSATION_ADDED', 'CONVERSATION_VISITOR_UPDATED', 'CONVERSATION_FOCUSED'],
      mounted: 1,
      listeners: 0,
      complaints: [],
    });
  });
});

describe.each([supportedVersions.Vue.release, '3'])('beside Vue %s', (version) => {
  let project: string;

  beforeAll(async () => {
    project = await installBesideFrameworks([`vue@${version}`]);
  });
  afterAll(() => removeProject(project));

  test.each(loadings)('$entry exports exactly the composables, without a window', async ({ inputType, load }) => {
    const script = namesOf(load(`${packageName}/vue`));
    expect(await printedBy(project, inputType, script)).toEqual({ names: vueNames, window: 'undefined' });
  });

  test.each(loadings)('$entry renders the empty snapshot on a server', async ({ inputType, load }) => {
    const script = `
      const { createSSRApp, effectScope, h } = ${load('vue')};
      const { renderToString } = ${load('vue/server-renderer')};
      const { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } = ${load(`${packageName}/vue`)};
      const complaints = [];
      console.warn = console.error = (...words) => complaints.push(words.join(' '));
      const setup = () => {
        const desk = useDeskClient();
        useDeskEvent(desk, 'CONVERSATION_ADDED', () => {});
        const ids = useDeskState(desk, ({ conversations }) => conversations.map(({ id }) => id));
        const visitor = useFocusedVisitor(desk);
        return () => h('p', ids.value.length + ' of ' + (visitor.value?.conversationId ?? 'nobody'));
      };
      const markup = await renderToString(createSSRApp({ setup }));
      const outside = String(effectScope().run(() => useDeskClient().value));
      console.log(JSON.stringify({ markup, complaints, outside, window: typeof window }));`;
    expect(await printedBy(project, inputType, script)).toEqual({
      markup: emptyMarkup,
      complaints: [],
      outside: 'undefined',
      window: 'undefined',
    });
  });
});

// Later ones may not run on the oldest Node any more. The unit tests run with the one in between.
describe.each([supportedVersions.Angular.release, '22.2.0'])('beside Angular %s', (version) => {
  let project: string;

  beforeAll(async () => {
    const packages = ['core', 'common', 'compiler', 'platform-browser', 'platform-server'];
    project = await installBesideFrameworks([...packages.map((name) => `@angular/${name}@${version}`), 'rxjs@7']);
  });
  afterAll(() => removeProject(project));

  test.each(loadings)('$entry returns exactly the functions, without a window', async ({ inputType, load }) => {
    const script = namesOf(load(`${packageName}/angular`));
    expect(await printedBy(project, inputType, script)).toEqual({ names: angularNames, window: 'undefined' });
  });

  test.each(loadings)(
    '$entry renders the empty state on a server, and the application becomes stable',
    async ({ inputType, load }) => {
      const script = `
      const print = console.log;
      // Angular says that it is running in development mode.
      console.log = () => {};
      ${load('@angular/compiler')};
      const { Component, provideZonelessChangeDetection, VERSION } = ${load('@angular/core')};
      const { bootstrapApplication } = ${load('@angular/platform-browser')};
      const { provideServerRendering, renderApplication } = ${load('@angular/platform-server')};
      const { injectDesk, injectDeskEvent, injectDeskState, injectFocusedVisitor, provideDesk } = ${load(`${packageName}/angular`)};
      const complaints = [];
      console.warn = console.error = (...words) => complaints.push(words.join(' '));
      const template = '<p>{{ desk === undefined }}: {{ count() }} of {{ visitor()?.conversationId ?? "nobody" }}</p>';
      const App = Component({ selector: 'app-root', template })(class {
        desk = injectDesk();
        count = injectDeskState(({ conversations }) => conversations.length);
        visitor = injectFocusedVisitor();
        event = injectDeskEvent('CONVERSATION_ADDED', () => {});
      });
      const providers = [provideServerRendering(), provideZonelessChangeDetection(), provideDesk()];
      const html = await renderApplication((context) => bootstrapApplication(App, { providers }, context), {
        document: '<html><body><app-root></app-root></body></html>',
      });
      const markup = /<p>.*<.p>/.exec(html)?.[0];
      print(JSON.stringify({ markup, complaints, window: typeof window, version: VERSION.full }));`;
      expect(await printedBy(project, inputType, script)).toEqual({
        markup: '<p>true: 0 of nobody</p>',
        complaints: [],
        window: 'undefined',
        version,
      });
    },
  );
});

/** The component of the guide, without its types, which Svelte 4 would leave to a preprocessor. */
async function svelteComponent(): Promise<string> {
  const [guide = ''] = codeBlocksOf(join(repository, 'docs/svelte.md'), 'svelte');
  const [, script = '', markup = ''] = /^<script lang="ts">([\s\S]*?)<\/script>([\s\S]*)$/.exec(guide) ?? [];
  // The markup uses imports, too.
  const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } };
  const { code } = await transform(script, { loader: 'ts', tsconfigRaw });
  return `<script>${code}</script>${markup}`;
}

test("beside the oldest Svelte, the guide's component shows who has the focus", async () => {
  const project = await installBesideFrameworks([`svelte@${supportedVersions.Svelte.release}`]);
  try {
    await writeFile(join(project, 'Desk.svelte'), await svelteComponent());
    const happyDom = pathToFileURL(toolPath('happy-dom')).href;
    const printed = await mustRun(process.execPath, ['mountSvelte.mjs', happyDom], project);
    expect(JSON.parse(printed)).toEqual({
      shown: ['No visitor has the focus', 'Ada'],
      version: supportedVersions.Svelte.release,
    });
  } finally {
    await removeProject(project);
  }
});

describe('the client', () => {
  /** Words that only the client's code contains. */
  const ofTheClient = ['there is no window. Create the client', 'is already used by', 'no such event came within'];

  test.each([['index.js'], ['index.mjs', 'core.mjs']])('is in %s', async (...files) => {
    const code = (await Promise.all(files.map((file) => readInstalled(`dist/${file}`)))).join('');
    for (const words of ofTheClient) expect(code).toContain(words);
  });

  test.each([
    ...['testing', 'react', 'vue', 'angular'].flatMap((name) => [`${name}.js`, `${name}.mjs`]),
    'element.cjs',
    'element.mjs',
  ])('has no copy in %s, which loads it by its name', async (file) => {
    const code = await readInstalled(`dist/${file}`);
    for (const words of ofTheClient) expect(code).not.toContain(words);
    expect(code).toMatch(/(from |require\()"iadvize-desk-events"/);
  });
});
