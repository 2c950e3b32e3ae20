import '@angular/compiler';
import {
  ApplicationRef,
  Component,
  NgZone,
  provideZoneChangeDetection,
  provideZonelessChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { injectDesk, injectDeskEvent, injectDeskState, provideDesk } from 'iadvize-desk-events/angular';

/** What a test asks the application. */
export interface AngularPage {
  /** How often Angular has checked the view so far. */
  readonly checks: () => number;
  /** Whether a timer or another task keeps the zone busy. */
  readonly isBusy: () => boolean;
  /** Resolves when the application is stable. */
  readonly whenStable: () => Promise<void>;
  /** Listens to messages in the zone, as a service of the application may do. */
  readonly listenInZone: () => void;
}

/** Starts an application whose view shows the conversations and counts the events. */
export async function start(origin: string, hasZone: boolean): Promise<AngularPage> {
  let checks = 0;
  class View {
    readonly desk = injectDesk();
    readonly wait = this.desk?.waitFor('CONVERSATION_REMOVED', { timeout: 600_000 });
    readonly count = injectDeskState(({ conversations }) => conversations.length);
    added = 0;
    constructor() {
      injectDeskEvent('CONVERSATION_ADDED', () => {
        this.added += 1;
      });
    }
    ngDoCheck() {
      checks += 1;
    }
  }
  const template = '{{ count() }} open, {{ added }} added, {{ desk?.state?.get()?.connection }}';
  const { injector } = await bootstrapApplication(Component({ selector: 'app-root', template })(View), {
    providers: [
      hasZone ? provideZoneChangeDetection() : provideZonelessChangeDetection(),
      provideDesk({ origins: [origin], source: () => document.querySelector('iframe') }),
    ],
  });
  const zone = injector.get(NgZone);
  return {
    checks: () => checks,
    isBusy: () => zone.hasPendingMacrotasks,
    whenStable: () => injector.get(ApplicationRef).whenStable(),
    listenInZone: () => zone.run(() => addEventListener('message', () => {})),
  };
}
