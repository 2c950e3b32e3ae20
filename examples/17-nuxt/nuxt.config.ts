export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  css: ['~/assets/style.css'],
  app: { head: { title: 'Customer service', htmlAttrs: { lang: 'en' } } },
  // Vite minifies the CSS already, and the current cssnano needs Node 22.
  postcss: { plugins: { cssnano: false } },
});
