/**
 * Composables for Vue 3.
 *
 * @module iadvize-desk-events/vue
 */
export { useDeskEvent, useDeskState, useFocusedVisitor } from './bindings/vue/composables';
export { createDeskPlugin, type DeskRef, useDesk } from './bindings/vue/deskPlugin';
export { useDeskClient } from './bindings/vue/useDeskClient';
