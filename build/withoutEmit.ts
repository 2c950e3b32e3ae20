import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** A module's text without the one property of this name that an object in it is written with. */
export function withoutProperty(code: string, name: string): string {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === name) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  const [property] = found;
  if (!property || found.length > 1) throw new Error(`build/withoutEmit.ts: ${found.length} properties named ${name}`);
  // Of the last one, the comma before it may stay.
  return code.slice(0, property.getFullStart()) + code.slice(property.end).replace(/^\s*,/, '');
}

/** Leaves mitt's `emit` out, which no shaking finds unused: src/emitter.ts calls the handlers in mitt's list itself. */
export const withoutEmit: Plugin = {
  name: 'without-emit',
  setup(build) {
    build.onLoad({ filter: /[\\/]mitt\.mjs$/ }, async ({ path }) => ({
      contents: withoutProperty(await readFile(path, 'utf8'), 'emit'),
    }));
  },
};
