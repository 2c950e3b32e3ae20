/** A consumer's file that uses all that the entry for the custom element exports. No framework is installed beside it. */
import {
  type DeskElement,
  type DeskElementEventMap,
  type DeskElementMembers,
  type DeskElementProps,
  type DeskShow,
  defineDeskElement,
  type FocusedVisitorDetail,
} from 'iadvize-desk-events/element';

defineDeskElement();
const element: DeskElement & DeskElementMembers = document.createElement('iadvize-desk');
const show: DeskShow = 'manual';
const props: DeskElementProps = { show, label: 'Desk' };
Object.assign(element, props);
const heard: FocusedVisitorDetail[] = [];
element.addEventListener('deskfocusedvisitor', ({ detail }: DeskElementEventMap['deskfocusedvisitor']) => {
  heard.push(detail);
});
export const conversations: number = element.state.conversations.length + heard.length;
