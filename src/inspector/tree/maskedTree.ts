import { own } from '../../shared/ownFields';
import type { RecordedValue } from '../../testing/recorder/recording';
import type { TreeNode } from './treeNode';

/** What replaces an id: `#1` for the first one. */
const idText = (id: number | undefined) => (id === undefined ? undefined : `#${id}`);

/** Returns the tree of a payload of which only the shape is known: types, pseudonyms of ids, and documented values. */
export function maskedTree(label: string, value: RecordedValue): TreeNode {
  const fields = own(value, 'fields');
  const items = own(value, 'items');
  const bytes = own(value, 'bytes');
  const children =
    items?.map((item, index) => maskedTree(String(index), item)) ??
    (fields && Object.entries(fields).map(([key, field]) => maskedTree(key, field)));
  const text = own(value, 'known') ?? idText(own(value, 'id')) ?? (bytes === undefined ? undefined : `${bytes} bytes`);
  return { label, type: value.type, ...(text !== undefined && { text }), ...(children && { children }) };
}
