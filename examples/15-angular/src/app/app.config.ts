import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideDesk } from 'iadvize-desk-events/angular';

const source = () => document.querySelector<HTMLIFrameElement>('iframe#desk');

export const appConfig: ApplicationConfig = {
  providers: [provideBrowserGlobalErrorListeners(), provideDesk({ source })],
};
