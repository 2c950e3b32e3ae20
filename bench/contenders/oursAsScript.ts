import type * as DeskEvents from 'iadvize-desk-events';
import { clientContender } from './clientContender';

declare global {
  interface Window {
    readonly IAdvizeDeskEvents: typeof DeskEvents;
  }
}

/** This package by its script-tag file, which the page has run before. */
export const contender = clientContender((options) => window.IAdvizeDeskEvents.createDeskClient(options));
