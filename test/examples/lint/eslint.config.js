import reactHooks from 'eslint-plugin-react-hooks';
import svelte from 'eslint-plugin-svelte';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';

const { parser } = typescript;

export default [
  { files: ['**/*.{ts,tsx}'], languageOptions: { parser } },
  { files: ['**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
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
