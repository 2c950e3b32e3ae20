import { type App, createApp, defineComponent, h } from 'vue';

/** Mounts a component that calls composables in its setup and renders what they return. Returns its app and its element. */
export function mount(setup: () => (() => string) | undefined): { readonly app: App; readonly element: HTMLElement } {
  const element = document.createElement('div');
  const component = defineComponent(() => {
    const render = setup();
    return () => h('p', render?.());
  });
  const app = createApp(component);
  app.mount(element);
  return { app, element };
}
