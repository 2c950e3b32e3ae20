import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The hand-written pages in the order of the navigation, by their paths from the repository's root. */
const paths = [
  'docs/getting-started.md',
  'docs/screen-pop.md',
  'docs/show-and-hide.md',
  'docs/state.md',
  'docs/react.md',
  'docs/vue.md',
  'docs/svelte.md',
  'docs/element.md',
  'docs/popups.md',
  'docs/several-tabs.md',
  'docs/early-events.md',
  'docs/testing.md',
  'docs/security.md',
  'docs/trust.md',
  'docs/nothing-arrives.md',
  'docs/something-else.md',
  'docs/inspector.md',
  'docs/events.md',
  'docs/unpublished.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
];

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The hand-written pages that there are. */
export const pages = paths.map((path) => root + path).filter(existsSync);
