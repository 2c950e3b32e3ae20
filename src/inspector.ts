/**
 * The inspector: a panel for developers that shows what the desk posts, what the client did with it, and why something didn't arrive.
 *
 * @module iadvize-desk-events/inspector
 */
export { openInspector } from './inspector/openInspector';
export type { InspectedDesk, InspectorOptions } from './inspector/options';
