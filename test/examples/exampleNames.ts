/** The folders of the examples that are pages, and so are opened in a browser. */
export const exampleNames = [
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
] as const;

export type ExampleName = (typeof exampleNames)[number];
