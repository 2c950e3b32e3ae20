import { createDeskPlugin } from 'iadvize-desk-events/vue';
import { createApp } from 'vue';
import CrmPage from './CrmPage.vue';
import './style.css';

createApp(CrmPage)
  .use(createDeskPlugin({ source: () => document.querySelector('iframe') }))
  .mount('#app');
