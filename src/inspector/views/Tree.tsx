import type { TreeNode } from '../tree/treeNode';

/** What is shown after a key. */
function Value({
  type,
  text,
  isMasked,
}: {
  readonly type: string;
  readonly text?: string | undefined;
  readonly isMasked: boolean;
}) {
  return (
    <>
      {text === undefined ? isMasked && <span class="masked">masked</span> : <span class="text">{text}</span>}{' '}
      <span class="type">{type}</span>
    </>
  );
}

const maskable: readonly string[] = ['string', 'number', 'boolean', 'bigint', 'Date', 'unreadable'];

/** Values as a tree that can be folded. */
export function Tree({ nodes, depth = 0 }: { readonly nodes: readonly TreeNode[]; readonly depth?: number }) {
  return (
    <ul class="tree">
      {nodes.map(({ label, type, text, children, isChanged }, index) => {
        const name = (
          <>
            <b>{label}</b> <Value type={type} text={text} isMasked={maskable.includes(type)} />
            {isChanged && <span class="only-read"> changed</span>}
          </>
        );
        return (
          <li key={`${index} ${label}`}>
            {children?.length ? (
              <details open={depth < 3}>
                <summary class={isChanged ? 'changed' : ''}>{name}</summary>
                <Tree nodes={children} depth={depth + 1} />
              </details>
            ) : (
              <div class={isChanged ? 'leaf changed' : 'leaf'}>{name}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
