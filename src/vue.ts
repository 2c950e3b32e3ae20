/**
 * Composables for Vue 3.
 *
 * @module iadvize-desk-events/vue
 */
export { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from './bindings/vue';
