import type { DeskState } from 'iadvize-desk-events';
import { isObject } from '../../shared/isObject';
import { own, ownField } from '../../shared/ownFields';
import { isSame } from '../../state/isSame';
import { recordValue } from '../../testing/recorder/recordValue';
import type { Session } from '../session/session';
import { shownChannel, shownStatus } from '../timeline/availabilityNames';
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
  const nameOf = (conversation: unknown) => {
    const id = ownField(conversation, 'id');
    return typeof id === 'string' ? `Conversation ${numberOf(id) ?? '?'}` : 'none';
  };
  const formerly = (id: string) => before.conversations.find((conversation) => conversation.id === id);
  const conversations = now.conversations.map((conversation) => {
    const masked = maskedTree(nameOf(conversation), recordValue(() => conversation, {}, replacements).payload);
    return markChanges(masked, conversation, formerly(conversation.id));
  });
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
    {
      label: 'availability',
      type: 'object',
      children: Object.entries(now.availability).map(([channel, status]) => ({
        label: shownChannel(channel),
        type: typeof status,
        text: shownStatus(status),
        isChanged: own(before.availability, channel) !== status,
      })),
      isChanged: now.availability !== before.availability,
    },
  ];
}
