import type { DeskConversation } from 'iadvize-desk-events';
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

/** The most values that are shown of the conversations. The last conversation may go beyond. */
const mostValues = 2000;

type States = ReturnType<Session['states']>;
type Hidden = Pick<Session, 'numberOf' | 'replacements'>;

/** Returns a conversation's name, or `none` if it isn't one. */
function nameOf(conversation: unknown, numberOf: Session['numberOf']): string {
  const id = ownField(conversation, 'id');
  return typeof id === 'string' ? `Conversation ${numberOf(id) ?? '?'}` : 'none';
}

/** Returns the trees of the conversations, and a row that says how many are left if there are too many. */
function conversationTrees({ now, before }: States, { numberOf, replacements }: Hidden): readonly TreeNode[] {
  const formerly = new Map(before.conversations.map((conversation) => [conversation.id, conversation]));
  const focusedId = own(now, 'focusedConversation')?.id;
  const focused = now.conversations.find(({ id }) => id === focusedId);
  const first = new Set<DeskConversation>(focused ? [focused] : []);
  const others = new Set<DeskConversation>();
  for (const conversation of now.conversations) {
    (formerly.get(conversation.id) === conversation ? others : first).add(conversation);
  }
  const trees = new Map<DeskConversation, TreeNode>();
  let values = 0;
  for (const conversation of new Set([...first, ...others])) {
    if (values >= mostValues) break;
    const { payload, valueCount } = recordValue(() => conversation, {}, replacements);
    values += valueCount;
    const masked = maskedTree(nameOf(conversation, numberOf), payload);
    trees.set(conversation, markChanges(masked, conversation, formerly.get(conversation.id)));
  }
  const left = now.conversations.length - trees.size;
  return [
    ...now.conversations.flatMap((conversation) => trees.get(conversation) ?? []),
    ...(left ? [{ label: `${left} more`, type: 'conversations' }] : []),
  ];
}

/**
 * Returns the state as trees, one for each of its parts. Values are masked, except for those that iAdvize documents. A conversation is the
 * same one if its id is, so that it isn't new because another one left. If there are too many conversations, the one with the focus
 * and those that have changed are shown rather than others.
 */
export function stateTree(states: States, hidden: Hidden): readonly TreeNode[] {
  const { now, before } = states;
  const focused = nameOf(ownField(now, 'focusedConversation'), hidden.numberOf);
  const formerlyFocused = nameOf(ownField(before, 'focusedConversation'), hidden.numberOf);
  return [
    { label: 'connection', type: 'string', text: now.connection, isChanged: now.connection !== before.connection },
    {
      label: 'conversations',
      type: 'list',
      text: String(now.conversations.length),
      children: conversationTrees(states, hidden),
      isChanged: now.conversations !== before.conversations,
    },
    {
      label: 'focusedConversation',
      type: ownField(now, 'focusedConversation') ? 'object' : 'undefined',
      text: focused,
      isChanged: focused !== formerlyFocused,
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
