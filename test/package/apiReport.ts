import * as typescript from 'typescript';

const printer = typescript.createPrinter({ removeComments: true, newLine: typescript.NewLineKind.LineFeed });

const isPaper = (statement: typescript.Statement) =>
  typescript.isImportDeclaration(statement) || typescript.isExportDeclaration(statement);

/** What a statement declares, so that declarations can be put in an order that no move of code changes. */
function nameOf(statement: typescript.Statement): string {
  if (typescript.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join();
  }
  if (!('name' in statement)) throw new Error(`Not a declaration with a name: ${statement.getText()}`);
  return (statement as typescript.DeclarationStatement).name?.text ?? '';
}

/** The names of an export or import statement, each on its own line. */
const spreadOut = (text: string) =>
  text.replace(
    /\{ (.*) \}/,
    (_braces, names: string) =>
      `{\n${names
        .split(', ')
        .sort()
        .map((name) => `  ${name},\n`)
        .join('')}}`,
  );

/** The declarations of an entry as built, without their comments and in the order of their names. */
export function apiReportOf(entry: string, declarations: string): string {
  const source = typescript.createSourceFile('entry.d.ts', declarations, typescript.ScriptTarget.ESNext, true);
  const print = (statement: typescript.Statement) =>
    printer.printNode(typescript.EmitHint.Unspecified, statement, source);
  const papers = source.statements.filter(isPaper).map((statement) => spreadOut(print(statement)));
  const declared = source.statements
    .filter((statement) => !isPaper(statement))
    .map((statement) => ({ name: nameOf(statement), text: print(statement) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const code = [...papers, ...declared.map(({ text }) => text)].join('\n\n');
  return `# ${entry}\n\nWritten by \`npm run docs:api\`: a change here is a change of what users compile against.\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
}
