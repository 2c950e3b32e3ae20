import { fileURLToPath } from 'node:url';
import { entries } from './navigation.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Types that stand behind the exported ones, for the compiler's sake: their pages would say nothing to a reader. */
const behindTheScenes = [
  'Author',
  'CheckedEvents',
  'Delivered',
  'EventNamed',
  'EventOfMethod',
  'NamedEvent',
  'OpenString',
  'PayloadShape',
  'Catalogue',
  'DefinitionOf',
  'SchemaOutput',
  'WithState',
  'AvailabilityRead',
  'EachExtra',
  'FocusedVisitorIn',
  'FocusedVisitorOf',
  'KeyOfAny',
  'OwnProfileFields',
  'ReadProfile',
  'SentPayload',
  'ValueOfAny',
  'VisitorOf',
  'VisitorRead',
  'WithTextId',
  'deskEventPrefix',
];

/** @type {Partial<import('typedoc').TypeDocOptions> & import('typedoc-plugin-markdown').PluginOptions} */
export default {
  name: 'Reference',
  tsconfig: `${root}tsconfig.json`,
  entryPoints: Object.keys(entries).map((name) => `${root}src/${name}.ts`),
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  out: 'pages/reference',

  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: true },
  intentionallyNotExported: behindTheScenes,
  excludeExternals: true,
  disableSources: true,
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
  kindSortOrder: ['Function', 'Variable', 'Class', 'Interface', 'TypeAlias'],

  // One page for each entry of the package.
  router: 'module',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  // The links that it writes name these, and not always those that VitePress makes of the headings.
  useHTMLAnchors: true,
  expandObjects: false,
  interfacePropertiesFormat: 'table',
  parametersFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  tableColumnSettings: { hideInherited: true, hideModifiers: true, hideSources: true },
};
