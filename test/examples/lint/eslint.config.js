import angular from 'angular-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import svelte from 'eslint-plugin-svelte';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';

const { parser } = typescript;
/** The other frameworks have files of these names, too. */
const angularFiles = ['15-angular/**/*.ts', 'faultyAngular.ts'];

export default [
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  // The components of Angular, with the templates in them.
  ...[...angular.configs.tsRecommended, { processor: angular.processInlineTemplates }].map((config) => ({
    ...config,
    files: angularFiles,
  })),
  ...[...angular.configs.templateRecommended, ...angular.configs.templateAccessibility].map((config) => ({
    ...config,
    files: ['**/*.ts/*.html'],
  })),
  ...vue.configs['flat/recommended'],
  ...svelte.configs.recommended,
  { files: ['**/*.{vue,svelte}'], languageOptions: { parserOptions: { parser } } },
  {
    // How the files look is the formatter's business.
    files: ['**/*.vue'],
    rules: { 'vue/max-attributes-per-line': 'off', 'vue/singleline-html-element-content-newline': 'off' },
  },
  // Nuxt's router names a page by its file.
  { files: ['**/pages/**/*.vue'], rules: { 'vue/multi-word-component-names': 'off' } },
];
