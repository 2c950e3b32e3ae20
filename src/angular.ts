/**
 * Providers and signals for Angular 20 and later, with zone.js and without it.
 *
 * @module iadvize-desk-events/angular
 */
export { injectDeskEvent } from './bindings/angular/injectDeskEvent';
export { injectDeskState, injectFocusedVisitor } from './bindings/angular/injectDeskState';
export { injectDesk, provideDesk } from './bindings/angular/provideDesk';
