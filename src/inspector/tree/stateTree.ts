import type { DeskState } from 'iadvize-desk-events';
import { isObject } from '../../shared/isObject';
import { ownField } from '../../shared/ownFields';
import { isSame } from '../../state/isSame';
import { recordValue } from '../../testing/recorder/recordValue';
import type { Session } from '../session/session';
import { maskedTree } from './maskedTree';
import type { TreeNode } from './treeNode';

/** Adds to each node whether its value is another than before. The nodes of an object are in the order of its keys. */
function markChanges(node: TreeNode, now: unknown, before: unknown): TreeNode {
  const isChanged = !isSame(before, now);
  if (!isChanged || !node.children || !isObject(now)) return isChanged ? { ...node, isChanged } : node;
  const keys = Object.keys(now);
  const children = node.children.map((child, index) => {
    const key = String(keys[index]);
    return markChanges(child, ownField(now, key), ownField(before, key));
  });
  return { ...node, isChanged, children };
}

/**
 * Returns the state as trees, one for each of its parts. Values are masked, except for those that iAdvize documents. A conversation is the
 * same one if its id is, so that it isn't new because another one left.
 */
export function stateTree(
  { now, before }: { readonly now: DeskState; readonly before: DeskState },
  { numberOf, replacements }: Pick<Session, 'numberOf' | 'replacements'>,
): readonly TreeNode[] {
  const tree = (label: string, value: unknown, former: unknown, key = label): TreeNode => {
    const recorded = recordValue(() => ({ [key]: value }), replacements).payload;
    const [field] = Object.values(recorded.fields ?? {});
    return markChanges(field ? maskedTree(label, field) : { label, type: 'object' }, value, former);
  };
  const nameOf = (conversation: unknown) => {
    const id = ownField(conversation, 'id');
    return typeof id === 'string' ? `Conversation ${numberOf(id) ?? ''}` : 'none';
  };
  const formerly = (id: string) => before.conversations.find((conversation) => conversation.id === id);
  const conversations = now.conversations.map((conversation) =>
    tree(nameOf(conversation), conversation, formerly(conversation.id), 'conversation'),
  );
  const focused = ownField(now, 'focusedConversation');
  const formerlyFocused = ownField(before, 'focusedConversation');
  return [
    { label: 'connection', type: 'string', text: now.connection, isChanged: now.connection !== before.connection },
    {
      label: 'conversations',
      type: 'list',
      text: String(now.conversations.length),
      children: conversations,
      isChanged: now.conversations !== before.conversations,
    },
    {
      label: 'focusedConversation',
      type: focused ? 'object' : 'undefined',
      text: nameOf(focused),
      isChanged: nameOf(focused) !== nameOf(formerlyFocused),
    },
    tree('availability', now.availability, before.availability),
  ];
}
