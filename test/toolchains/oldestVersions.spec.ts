import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { exportedNames, testingNames } from '../package/exportedNames';
import { mustRun } from '../package/runCommand';
import { supportedVersions } from '../supportedVersions';
import { installBesideTools } from './toolTest';

test('the oldest Node loads the entries and runs the command', async () => {
  const { release } = supportedVersions['Node.js'];
  const program = `node-${process.platform}-${process.arch}`;
  const project = await installBesideTools(`${program}@${release}`);
  const node = join(project, 'node_modules', program, 'bin/node');
  const run = (...words: string[]) => mustRun(node, words, project);
  expect(await run('--version')).toBe(`v${release}\n`);
  const names = ['', '/testing', '/tabs', '/schemas', '/inspector', '/element'].map(
    (entry) => `iadvize-desk-events${entry}`,
  );
  const loadings = [
    ['--input-type=module', (name: string) => `await import('${name}')`],
    ['--input-type=commonjs', (name: string) => `require('${name}')`],
  ] as const;
  for (const [type, load] of loadings) {
    const script = `console.log(JSON.stringify([${names.map((name) => `Object.keys(${load(name)}).sort()`)}]))`;
    const [main, testing, ...others] = JSON.parse(await run(type, '--eval', script));
    expect([main, testing]).toEqual([exportedNames, testingNames]);
    for (const exported of others) expect(exported).not.toEqual([]);
  }
  const command = join(project, 'node_modules/iadvize-desk-events/dist/cli.js');
  expect(await run(command, '--help')).toContain('generate');
});

test('the built files have no syntax that the oldest browsers lack', async () => {
  const project = await installBesideTools('acorn@8.19.0');
  const acorn: { parse: (code: string, options: object) => unknown } = createRequire(join(project, 'in.js'))('acorn');
  const dist = join(project, 'node_modules/iadvize-desk-events/dist');
  // The command runs in Node.
  const scripts = (await readdir(dist)).filter((file) => /\.[cm]?js$/.test(file) && file !== 'cli.js');
  const parse = (code: string, file: string) =>
    acorn.parse(code, {
      ecmaVersion: Number(supportedVersions.Browsers.release),
      sourceType: file.endsWith('.mjs') ? 'module' : 'script',
    });
  expect(() => parse('value ||= 1', 'newer.js')).toThrow();
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts) {
    const code = await readFile(join(dist, file), 'utf8');
    expect(() => parse(code, file), file).not.toThrow();
  }
});

test('the schemas of the oldest zod answer as the client does, and the package brings no second copy', async () => {
  const project = await installBesideTools(`zod@${supportedVersions.zod.release}`);
  expect(existsSync(join(project, 'node_modules/iadvize-desk-events/node_modules'))).toBe(false);
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'compareSchemas.ts')],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const script = join(project, 'compareSchemas.mjs');
  await writeFile(script, outputFiles.map(({ text }) => text).join(''));
  const outcomes = JSON.parse(await mustRun(process.execPath, [script], project));
  expect(Object.keys(outcomes)).toHaveLength(8);
  for (const [method, outcome] of Object.entries(outcomes)) {
    expect(outcome, method).toEqual({ difference: 'none', hasBoth: true });
  }
});
