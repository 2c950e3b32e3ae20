/** Code: text without a line break, or a list of parts in brackets. */
export type Code = string | Brackets;

/** Parts that are separated by commas, on one line or on a line each. */
export interface Brackets {
  /** What comes before the parts, such as `z.union([`. */
  readonly open: string;
  readonly parts: readonly Part[];
  /** What comes after the parts, such as `])`. */
  readonly close: string;
  /** Whether each part has a line of its own, however short they are. */
  readonly isBroken?: boolean;
}

/** A part of a list in brackets. */
export interface Part {
  /** What comes before the code, such as `email: `. */
  readonly label?: string;
  readonly code: Code;
  /** The sentence for the comment above the part. It contains nothing but words of this package, numbers and known values. */
  readonly comment?: string;
}

const longestLine = 120;
const indentWidth = 2;

/** Returns a call of a function with these arguments. */
export const call = (name: string, ...args: readonly Code[]): Code => ({
  open: `${name}(`,
  parts: args.map((code) => ({ code })),
  close: ')',
});

/** Returns the code on one line, or undefined if some of its parts need lines of their own. */
function onOneLine(code: Code): string | undefined {
  if (typeof code === 'string') return code;
  if (code.isBroken && code.parts.length) return undefined;
  const parts = code.parts.map((part) => onOneLine(part.code)?.replace(/^/, part.label ?? ''));
  return parts.includes(undefined) ? undefined : code.open + parts.join(', ') + code.close;
}

/**
 * Lays code out as Prettier and Biome do, in lines of at most 120 characters. `before` is the text before it on its line, and one
 * character follows it.
 */
export function layOut(code: Code, before: string, indent = 0): string {
  const line = onOneLine(code);
  if (typeof code === 'string') return before + code;
  if (line !== undefined && indent + before.length + line.length < longestLine) return before + line;
  const inner = indent + indentWidth;
  const margin = ' '.repeat(inner);
  const parts = code.parts.map(({ label = '', code: part, comment }) => {
    const remark = comment === undefined ? '' : `${margin}/** ${comment} */\n`;
    return `${remark}${margin}${layOut(part, label, inner)},\n`;
  });
  return `${before}${code.open}\n${parts.join('')}${' '.repeat(indent)}${code.close}`;
}
