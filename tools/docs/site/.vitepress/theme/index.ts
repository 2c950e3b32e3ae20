import DefaultTheme from 'vitepress/theme';
import { enhanceAppWithTabs } from 'vitepress-plugin-tabs/client';
import { type App, h } from 'vue';
import InspectorDemo from './InspectorDemo.vue';
import LiveDemo from './LiveDemo.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  // The slot exists on the landing page only.
  Layout: () => h(DefaultTheme.Layout, null, { 'home-hero-after': () => h(LiveDemo) }),
  enhanceApp({ app }: { app: App }) {
    enhanceAppWithTabs(app);
    app.component('InspectorDemo', InspectorDemo);
  },
};
