import { createDeskPlugin } from 'iadvize-desk-events/vue';

export default defineNuxtPlugin(({ vueApp }) => {
  vueApp.use(createDeskPlugin({ source: () => document.querySelector<HTMLIFrameElement>('iframe#desk') }));
});
