import { pages, root } from './pages.mjs';

/** Types that stand behind the exported ones, for the compiler's sake: their pages would say nothing to a reader. */
const behindTheScenes = [
  'Author',
  'CheckedEvents',
  'Delivered',
  'EventNamed',
  'EventOfMethod',
  'NamedEvent',
  'OpenString',
  'Catalogue',
  'DefinitionOf',
  'SchemaOutput',
  'WithState',
  'deskEventPrefix',
];

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'iadvize-desk-events',
  tsconfig: `${root}tsconfig.json`,
  entryPoints: ['src/index.ts', 'src/testing.ts', 'src/react.ts', 'src/vue.ts', 'src/tabs.ts', 'src/element.ts'].map(
    (path) => root + path,
  ),
  readme: `${root}README.md`,
  projectDocuments: pages,
  plugin: [`${root}tools/docs/site/plugin.mjs`],
  out: `${root}site`,

  treatWarningsAsErrors: true,
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  intentionallyNotExported: behindTheScenes,
  excludeExternals: true,
  disableSources: true,

  customCss: `${root}tools/docs/site/style.css`,
  customFooterHtml: '<p>Unofficial; not affiliated with iAdvize.</p>',
  customFooterHtmlDisableWrapper: true,
  hideGenerator: true,
  githubPages: false,
  headings: { readme: false, document: false },
  includeVersion: true,
  searchInDocuments: true,
  navigation: { includeGroups: true, compactFolders: false },
  groupOrder: ['Guides', 'Reference', 'Project', 'Functions', 'Variables', 'Interfaces', 'Type Aliases', 'Classes'],
  kindSortOrder: ['Document', 'Project', 'Module', 'Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],
  highlightLanguages: ['typescript', 'tsx', 'vue', 'svelte', 'html', 'bash'],
  lightHighlightTheme: 'github-light-high-contrast',
  darkHighlightTheme: 'github-dark-high-contrast',
};
