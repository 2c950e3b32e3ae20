/** A framework with a guide, and how its users make a project. */
export interface Framework {
  readonly name: string;
  /** The guide in `docs/`, without its extension. */
  readonly guide: string;
  /** The generator and its options, as words of npx. It writes the project into the folder `crm`. */
  readonly generator: readonly string[];
  /** Changes the generated `package.json`. */
  readonly manifest?: (text: string) => string;
  /** The project's own scripts that check and build it. */
  readonly scripts: readonly string[];
  /** The project's own script that serves it, as words of npm. Without one, it has static files in `dist/`. */
  readonly serve?: (port: number) => readonly string[];
  /** What the guide's code shows of Ada, who has the id C-100. */
  readonly record: string;
}

const withVite = (template: string) => ['create-vite@9.3.0', 'crm', '--template', template, '--no-interactive'];

/** The frameworks whose generator brings its template along, with versions of the generators that run on Node 20. */
export const frameworks: readonly Framework[] = [
  {
    name: 'React',
    guide: 'react',
    generator: withVite('react-ts'),
    scripts: ['build'],
    record: 'You are talking to Ada',
  },
  { name: 'Vue', guide: 'vue', generator: withVite('vue-ts'), scripts: ['build'], record: 'Ada' },
  { name: 'Svelte', guide: 'svelte', generator: withVite('svelte-ts'), scripts: ['check', 'build'], record: 'Ada' },
  {
    name: 'Next',
    guide: 'next',
    generator: [
      'create-next-app@16.4.3',
      'crm',
      '--yes',
      '--ts',
      '--app',
      '--no-src-dir',
      '--skip-install',
      '--disable-git',
    ],
    scripts: ['build'],
    serve: () => ['start'],
    record: 'Orders of C-100',
  },
  {
    name: 'SvelteKit',
    guide: 'sveltekit',
    generator: ['sv@0.17.1', 'create', 'crm', '--template', 'minimal', '--types', 'ts', '--no-add-ons', '--no-install'],
    scripts: ['check', 'build'],
    serve: (port) => ['run', 'preview', '--', '--port', String(port)],
    record: 'Orders of C-100',
  },
  {
    name: 'Angular',
    guide: 'angular',
    generator: ['@angular/cli@21.2.24', 'new', 'crm', '--defaults', '--ssr', '--skip-git', '--skip-install'],
    // Angular's packages want each other in one version, and its latest isn't always there for all of them.
    manifest: (text) => text.replace(/"\^21[^"]*"/g, '"21.2.24"'),
    scripts: ['build'],
    serve: () => ['run', 'serve:ssr:crm'],
    record: 'Customer C-100',
  },
];
