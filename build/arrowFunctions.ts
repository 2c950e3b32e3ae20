import ts from 'typescript';

/**
 * Writes a bundle's function declarations as arrow functions, which a minifier makes shorter. None of them may use `this` or
 * `arguments`, or be called before its line.
 */
export function withArrowFunctions(code: string): string {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest);
  const edits: Array<{ start: number; end: number; text: string }> = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isFunctionDeclaration(node) || !node.name || !node.body || node.modifiers) return;
    const parameters = node.parameters.map((parameter) => parameter.getText(file)).join(', ');
    edits.push(
      {
        start: node.getStart(file),
        end: node.body.getStart(file),
        text: `const ${node.name.text} = (${parameters}) => `,
      },
      { start: node.body.end, end: node.body.end, text: ';' },
    );
  };
  visit(file);
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), code);
}
