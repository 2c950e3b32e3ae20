/**
 * Hooks for React 18 and 19.
 *
 * @module iadvize-desk-events/react
 */
export { DeskProvider, type DeskProviderProps, useDesk } from './bindings/react/deskProvider';
export { useDeskEvent, useDeskState, useFocusedVisitor } from './bindings/react/hooks';
export { useDeskClient } from './bindings/react/useDeskClient';
