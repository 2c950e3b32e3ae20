import ts from 'typescript';

/** A small fault in a text, and what it is. */
export interface Mutant {
  readonly what: string;
  readonly text: string;
}

/** What stands for a function of src/checks that does something else. */
const replacements: Readonly<Record<string, readonly string[]>> = {
  looseObject: ['object', 'strictObject'],
  object: ['looseObject', 'strictObject'],
  strictObject: ['object', 'looseObject'],
  optional: ['nullable'],
  nullable: ['optional'],
  string: ['number', 'unknown'],
  number: ['string', 'unknown'],
  boolean: ['unknown'],
  unknown: ['string'],
  minLength: ['maxLength', 'exactLength'],
  maxLength: ['minLength', 'exactLength'],
};

/** A pattern without one of its parts, or with another count. */
function changedPatterns(pattern: string): string[] {
  const changed = [
    pattern.replace('/^', '/'),
    pattern.replace(/\$\/(?=\w*$)/, '/'),
    pattern.replace('\\d', '\\w'),
    ...[-1, 1].map((step) => pattern.replace(/\d+(?=[,}])/, (count) => String(Number(count) + step))),
    ...[-1, 1].map((step) => pattern.replace(/\d+(?=\})/, (count) => String(Number(count) + step))),
    '/(?:)/',
  ];
  return changed.filter((other) => other !== pattern);
}

/** What may stand for a node of the text. */
function faultsOf(node: ts.Node, textOf: (node: ts.Node) => string): string[] {
  if (ts.isCallExpression(node)) {
    const callee = textOf(node.expression);
    const args = node.arguments.map(textOf);
    const without = args.map((_, left) => `${callee}(${args.filter((_other, index) => index !== left).join(', ')})`);
    // Without its argument, such a call is none.
    const shorter = ['string', 'number', 'union', 'oneOf'].includes(callee) ? without : [];
    const inner = ['optional', 'nullable', 'array'].includes(callee) ? args : [];
    const others = (replacements[callee] ?? []).map((other) => `${other}(${args.join(', ')})`);
    const isCheck = !['payloadSchema', 'minLength', 'maxLength', 'matches', 'unknown'].includes(callee);
    return [...shorter, ...inner, ...others, ...(isCheck ? ['unknown()', 'oneOf()'] : [])];
  }
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1), String(Number(node.text) - 1)];
  if (ts.isStringLiteral(node)) return [JSON.stringify(`${node.text}X`), '""'];
  if (ts.isRegularExpressionLiteral(node)) return changedPatterns(node.text);
  return [];
}

/** The places of a property with its comma. */
const endOf = (text: string, node: ts.Node) => node.getEnd() + (text[node.getEnd()] === ',' ? 1 : 0);

/** Every small fault that this knows in the text of an object literal, each by itself. */
export function mutateEvents(text: string): Mutant[] {
  const opening = 'const events = ';
  const whole = `${opening}${text}`;
  const source = ts.createSourceFile('events.ts', whole, ts.ScriptTarget.Latest, true);
  const textOf = (node: ts.Node) => whole.slice(node.getStart(), node.getEnd());
  const mutants: Mutant[] = [];
  const add = (start: number, end: number, fault: string) => {
    // Of the largest numbers, one more is the same number.
    if (whole.slice(start, end) === fault) return;
    const { line } = source.getLineAndCharacterOfPosition(start);
    const changed = whole.slice(0, start) + fault + whole.slice(end);
    mutants.push({
      what: `line ${line + 1}: ${whole.slice(start, end)} -> ${fault}`,
      text: changed.slice(opening.length),
    });
  };
  const visit = (node: ts.Node) => {
    for (const fault of faultsOf(node, textOf)) add(node.getStart(), node.getEnd(), fault);
    if (ts.isPropertyAssignment(node)) {
      add(node.getStart(), endOf(whole, node), '');
      if (ts.isIdentifier(node.name)) add(node.name.getStart(), node.name.getEnd(), `${node.name.text}X`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return mutants;
}
