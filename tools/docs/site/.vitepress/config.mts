import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { defineConfig } from 'vitepress';
import { tabsMarkdownPlugin } from 'vitepress-plugin-tabs';
import { entries, guides, projectPages } from '../navigation.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const guideItems = Object.entries(guides).map(([text, pages]) => ({
  text,
  items: Object.entries(pages).map(([name, title]) => ({ text: title, link: `/guide/${name}` })),
}));

const referenceItems = Object.entries(entries).map(([name, title]) => ({
  text: title,
  link: `/reference/iadvize-desk-events${name === 'index' ? '' : `/${name}`}`,
}));

export default defineConfig({
  title: 'iadvize-desk-events',
  description: 'Typed, validated events of the iAdvize agent desk, for the web application that embeds it. Unofficial.',
  lang: 'en-US',
  srcDir: 'pages',
  outDir: `${root}site`,
  cacheDir: 'cache',
  // A dead link ends the build.
  ignoreDeadLinks: false,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // The links of the guides are those of GitHub and npm, too.
    anchor: { slugify: (heading: string) => slug(heading) },
    config: (markdown) => markdown.use(tabsMarkdownPlugin),
  },
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/getting-started', activeMatch: '/guide/' },
      { text: 'Reference', link: '/reference/', activeMatch: '/reference/' },
      { text: 'Changelog', link: '/project/changelog' },
    ],
    sidebar: [
      { text: 'What it is', link: '/overview' },
      ...guideItems,
      { text: 'Reference', items: referenceItems },
      {
        text: 'Project',
        items: Object.entries(projectPages).map(([name, title]) => ({
          text: title,
          link: `/project/${name.toLowerCase()}`,
        })),
      },
    ],
    outline: { level: [2, 3] },
    search: { provider: 'local' },
    footer: { message: 'Unofficial; not affiliated with iAdvize. MIT license.' },
  },
});
