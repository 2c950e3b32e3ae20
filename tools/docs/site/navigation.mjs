/**
 * The guides in the navigation's order, by the group they stand in. Each is a file in `docs/`, and its link's text is what a reader looks
 * for. The test of the site fails if a guide is missing here.
 */
export const guides = {
  Start: {
    'getting-started': 'Getting started',
    'screen-pop': 'Open the customer record',
    'show-and-hide': 'Show and hide the console',
    client: 'Options and members',
    events: 'Events',
    state: 'State',
    recipes: 'How do I…',
  },
  Frameworks: {
    react: 'React',
    next: 'Next.js',
    vue: 'Vue',
    nuxt: 'Nuxt',
    angular: 'Angular',
    svelte: 'Svelte',
    sveltekit: 'SvelteKit',
    element: 'Custom element',
    salesforce: 'Salesforce',
  },
  'The desk around your pages': {
    popups: 'Popups and several desks',
    'several-tabs': 'Several tabs',
    'early-events': 'Events before your bundle',
  },
  'When things differ': {
    migrating: 'Migrate from your own listener',
    'nothing-arrives': 'Nothing arrives?',
    'something-else': 'My desk sends something else',
    inspector: 'The inspector',
    unpublished: 'Settle what is unpublished',
    testing: 'Test without a desk',
  },
  Trust: { security: 'Security', trust: 'How it is tested', comparison: 'Compared' },
  More: {
    faq: 'Questions and answers',
    'supported-versions': 'Supported versions',
    glossary: 'Glossary',
    architecture: 'Architecture',
  },
};

/** The pages about the project, by their files in the repository's root. */
export const projectPages = {
  CONTRIBUTING: 'Contributing',
  SECURITY: 'Security policy',
  CHANGELOG: 'Changelog',
};

/** The entry points of the package in the reference, by the name of their file in `src/`. */
export const entries = {
  index: 'iadvize-desk-events',
  schemas: '…/schemas',
  testing: '…/testing',
  react: '…/react',
  vue: '…/vue',
  angular: '…/angular',
  tabs: '…/tabs',
  element: '…/element',
  inspector: '…/inspector',
};
