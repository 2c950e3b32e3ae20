/** The folders of the examples, all but the demo. */
export const exampleNames = [
  '01-vitest',
  '02-script-tag',
  '03-vite-react',
  '04-vite-vue',
  '05-vite-svelte',
  '06-webpack-typescript',
  '07-requirejs',
  '08-popup',
  '09-several-desks',
  '10-strict-csp',
  '11-several-pages',
  '13-inspector',
  '14-custom-element',
  '15-angular',
  '16-next',
  '17-nuxt',
  '18-sveltekit',
] as const;

export type ExampleName = (typeof exampleNames)[number];

/** The examples with a server of their own: `npm start` runs it, once they are built. The others have static files in `dist/`. */
export const servedExamples: readonly ExampleName[] = ['16-next', '17-nuxt', '18-sveltekit'];

/** The folder of the example whose unit tests run in several places. It has no page. */
export const unitTestsExample = '12-unit-tests';
