import { cp, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { mustRun, runCommand } from '../package/runCommand';
import { examplesFolder } from './builtExamples';
import type { ExampleName } from './exampleNames';

const linted: readonly ExampleName[] = [
  '03-vite-react',
  '04-vite-vue',
  '05-vite-svelte',
  '15-angular',
  '16-next',
  '17-nuxt',
  '18-sveltekit',
];

/** What the rules must find, or they wouldn't run: a file for each plugin. */
const faulty = {
  'faulty.tsx': `
    import { useEffect, useState } from 'react';
    export function Faulty({ desk }) {
      const [name, setName] = useState('');
      useEffect(() => { setName(desk.name); }, [desk]);
      return <p>{name}</p>;
    }`,
  'FaultyList.vue': '<template><p v-for="name in [1]">{{ name }}</p></template>',
  'FaultyList.svelte': '{#each [1] as name}<p>{name}</p>{/each}',
  'faultyAngular.ts': `
    import { Component, input } from '@angular/core';
    @Component({ selector: 'app-faulty', template: '<p *ngIf="name()">{{ name() }}</p><img>' })
    export class Faulty {
      readonly name = input('', { alias: 'title' });
    }`,
};

interface LintedFile {
  readonly filePath: string;
  readonly messages: ReadonlyArray<{ readonly ruleId: string | null; readonly line: number }>;
}

test("the examples follow the current rules of their frameworks' ESLint plugins", async () => {
  test.setTimeout(600_000);
  const folder = join(examplesFolder(), 'linted');
  await cp(join(__dirname, 'lint'), folder, { recursive: true });
  await mustRun('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  const ignored = ['node_modules', 'dist', '.next', '.nuxt', '.output', '.svelte-kit'];
  for (const name of linted) {
    await cp(join(__dirname, '../../examples', name), join(folder, name), {
      recursive: true,
      filter: (path) => !ignored.includes(basename(path)),
    });
  }
  for (const [name, code] of Object.entries(faulty)) await writeFile(join(folder, name), code);
  const { output } = await runCommand('npx', ['eslint', '--format', 'json', '.'], folder);
  const files: readonly LintedFile[] = JSON.parse(output);
  const complaints = files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line }) => `${relative(folder, filePath)}:${line} ${ruleId}`),
  );
  expect(complaints.sort()).toEqual([
    'FaultyList.svelte:1 svelte/require-each-key',
    'FaultyList.vue:1 vue/require-v-for-key',
    'faulty.tsx:5 react-hooks/set-state-in-effect',
    'faultyAngular.ts:3 @angular-eslint/template/alt-text',
    'faultyAngular.ts:3 @angular-eslint/template/prefer-control-flow',
    'faultyAngular.ts:5 @angular-eslint/no-input-rename',
  ]);
  // ESLint must have read the components of each.
  const read = files.map(({ filePath }) => relative(folder, filePath));
  for (const name of linted) {
    expect(read.filter((file) => file.startsWith(name) && /(?:\.(?:tsx|vue|svelte)|app\.ts)$/.test(file))).not.toEqual(
      [],
    );
  }
});
