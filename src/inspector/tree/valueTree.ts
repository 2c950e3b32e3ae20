import { isObject } from '../../shared/isObject';
import { isPlainObject } from '../../shared/isPlainObject';
import { bytesOf, kindOf } from '../../testing/recorder/objectKinds';
import { type Reading, read } from '../../testing/recorder/safeRead';
import type { TreeNode } from './treeNode';

const mostDepth = 20;
const mostNodes = 2000;
const mostParts = 200;
const longestText = 2000;

/** Returns a string in quotation marks, cut off if it is very long. */
function quoted(text: string): string {
  return text.length > longestText
    ? `${JSON.stringify(text.slice(0, longestText))} and ${text.length - longestText} more characters`
    : JSON.stringify(text);
}

/** Returns an object that has no parts in words. */
function singleText(value: object): string | undefined {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return `${bytes} bytes`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid date' : value.toISOString();
  return value instanceof RegExp || value instanceof Error ? quoted(String(value)) : undefined;
}

/** The parts of a value, each with its label. */
type Parts = ReadonlyArray<readonly [label: string, readPart: () => unknown]>;

/** Returns the parts of a list, an object, a map or a set; undefined for anything else. */
function partsOf(value: object): { readonly type: string; readonly parts: Parts; readonly count: number } | undefined {
  if (Array.isArray(value)) {
    const shown = Array.from({ length: Math.min(value.length, mostParts) }, (_none, index) => index);
    return { type: 'list', parts: shown.map((index) => [String(index), () => value[index]]), count: value.length };
  }
  if (isPlainObject(value)) {
    const keys = Object.keys(value);
    return {
      type: 'object',
      parts: keys.slice(0, mostParts).map((key) => [key, () => value[key]]),
      count: keys.length,
    };
  }
  if (value instanceof Map || value instanceof Set) {
    const items = [...value].slice(0, mostParts);
    return { type: kindOf(value), parts: items.map((item, index) => [String(index), () => item]), count: value.size };
  }
  return undefined;
}

/** Returns the tree of a payload that the developer has revealed, with its values. Its size is limited. Never throws. */
export function valueTree(label: string, value: unknown): TreeNode {
  let nodeCount = 0;

  const nodeOf = (name: string, reading: Reading, depth: number): TreeNode => {
    nodeCount += 1;
    if (!reading) return { label: name, type: 'unreadable' };
    const { value: found } = reading;
    if (found === null) return { label: name, type: 'null' };
    if (typeof found === 'string') return { label: name, type: 'string', text: quoted(found) };
    if (!isObject(found)) return { label: name, type: typeof found, text: String(found) };
    return read(() => objectNode(name, found, depth))?.value ?? { label: name, type: 'unreadable' };
  };

  const objectNode = (name: string, object: object, depth: number): TreeNode => {
    const whole = partsOf(object);
    if (!whole) return { label: name, type: kindOf(object), text: singleText(object) };
    const { type, parts, count } = whole;
    if (depth >= mostDepth) return { label: name, type, text: `${count} inside` };
    const children: TreeNode[] = [];
    for (const [key, readPart] of parts) {
      if (nodeCount >= mostNodes) break;
      children.push(nodeOf(key, read(readPart), depth + 1));
    }
    const left = count - children.length;
    return { label: name, type, children, ...(left > 0 && { text: `${left} more` }) };
  };

  return nodeOf(label, { value }, 0);
}
