import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeBlocksOf } from '../../codeBlocks';

it.each([
  ['app.config.ts', 0],
  ['app.ts', 1],
])("the example for Angular has the guide's %s", (name, index) => {
  expect(readFileSync(`examples/15-angular/src/app/${name}`, 'utf8')).toBe(
    codeBlocksOf('docs/angular.md', 'ts')[index],
  );
});
