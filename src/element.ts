/**
 * The custom element `<iadvize-desk>`: the agent desk in its iframe, with a client that listens before the desk loads. Importing this
 * defines nothing: call `defineDeskElement`.
 *
 * @module iadvize-desk-events/element
 */
export { defineDeskElement } from './element/defineDeskElement';
export type {
  DeskElement,
  DeskElementEventMap,
  DeskElementMembers,
  DeskElementProps,
  DeskShow,
  FocusedVisitorDetail,
} from './element/deskElement';
