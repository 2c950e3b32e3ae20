import { createApp } from 'vue';
import CrmPage from './CrmPage.vue';
import './style.css';

createApp(CrmPage).mount('#app');
