/**
 * Hooks for React 18 and 19.
 *
 * @module iadvize-desk-events/react
 */
export { useDeskClient, useDeskEvent, useDeskState, useFocusedVisitor } from './bindings/react';
