/** A value in a tree, as the panel shows it. */
export interface TreeNode {
  /** The value's key, or its index in a list. */
  readonly label: string;
  /** Such as `string`, `object` or `Date`. */
  readonly type: string;
  /** The value in words. Undefined if it is masked, or if it is shown by its parts. */
  readonly text?: string | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  /** Whether the last event changed the value or something inside it. */
  readonly isChanged?: boolean;
}
